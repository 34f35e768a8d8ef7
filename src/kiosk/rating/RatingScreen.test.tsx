import 'fake-indexeddb/auto'
import { signal } from '@preact/signals'
import { cleanup, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { ratingsShape } from '../../../domain/feedback/wire.ts'
import { fakeKiosk } from '../../../tests/support/fake-kiosk.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { outStore } from '../outbox/outbox.ts'
import { Screen } from './RatingScreen.tsx'

afterEach(cleanup)

async function ratings() {
  const ids = await outStore().ids()
  const items = await Promise.all((ids.ok ? ids.value : []).map((id) => outStore().find(id)))
  for (const id of ids.ok ? ids.value : []) await outStore().drop(id)
  return items.flatMap((item) => (item.ok && item.value?.kind === 'rating' ? [item.value.rating] : []))
}

test('two touches, and it lies in the outbox as the server takes it, without an hour', async () => {
  const { user } = renderKit(<Screen kiosk={fakeKiosk()} params={{}} />)
  await user.click(screen.getByRole('button', { name: 'Rất hài lòng' }))
  await user.click(screen.getByRole('button', { name: 'Gửi góp ý' }))
  expect(await screen.findByText('Cảm ơn ông bà, anh chị.')).toBeTruthy()
  const [rating] = await ratings()
  expect(rating).toMatchObject({ day: '2026-11-23', score: 5, reasons: [], counter: null })
  expect(ratingsShape({ ratings: [rating] }, '')).toBeNull()
  expect(rating?.id.startsWith('00000000-0000-7')).toBe(true)
})

test('reasons fit the face; the counters are those of today', async () => {
  const counters = new Map([
    [2, {}],
    [1, {}],
  ])
  const queue = signal({ day: signal({ tickets: new Map(), counters }) })
  const kiosk = fakeKiosk({ queue: queue as never })
  const { user } = renderKit(<Screen kiosk={kiosk} params={{}} />)
  await user.click(screen.getByRole('button', { name: 'Chưa hài lòng' }))
  expect(screen.queryByRole('button', { name: 'Làm nhanh' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Chờ lâu' }))
  await user.click(screen.getByRole('button', { name: 'Quầy 2' }))
  expect(kiosk.pressBack()).toBe(true)
  await user.click(await screen.findByRole('button', { name: 'Chưa hài lòng' }))
  await user.click(screen.getByRole('button', { name: 'Chờ lâu' }))
  await user.click(screen.getByRole('button', { name: 'Gửi góp ý' }))
  await screen.findByText('Cảm ơn ông bà, anh chị.')
  expect(await ratings()).toMatchObject([{ score: 2, reasons: ['slow'], counter: 2 }])
})
