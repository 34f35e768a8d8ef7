import 'fake-indexeddb/auto'
import { cleanup, screen } from '@testing-library/preact'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { statusText } from '../../../domain/status/secret.ts'
import { fakeKiosk } from '../../../tests/support/fake-kiosk.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { outStore } from '../outbox/outbox.ts'
import { deriveBoxKey } from './box-key.ts'
import { MOST_TRIES, Screen } from './StatusScreen.tsx'

const rules = { salt: 'AAAAAAAAAAAAAAAAAAAAAA', rounds: 10 }
const CODE = 'H56.99.01-261121-01001'
const status = { stage: 'signing', due: '2026-11-25T17:00' }

beforeAll(async () => {
  const key = await deriveBoxKey(CODE, '2345', rules)
  const box = await key!.seal(statusText(status))
  await outStore().keepBoxes([box], { ...rules, seq: 1, at: '2026-11-23T01:25:00.000Z' }, true)
})
afterEach(cleanup)

async function open() {
  const kiosk = fakeKiosk()
  const { user } = renderKit(<Screen kiosk={kiosk} params={{}} />)
  const press = (name: string) => user.click(screen.getByRole('button', { name }))
  const touch = async (digits: string) => {
    for (const digit of digits) await press(digit)
  }
  await user.click(await screen.findByRole('button', { name: 'Gõ số trên giấy hẹn' }))
  await touch('26112101001')
  await press('Tiếp tục')
  await screen.findByText(/Gõ 4 số cuối căn cước/)
  return { kiosk, user, press, touch }
}

test('number and four digits: one sentence, as of when, and nobody’s name', async () => {
  const { touch } = await open()
  await touch('2345')
  expect(
    await screen.findByRole('heading', { name: 'Đang chờ lãnh đạo ký. Hẹn trả thứ Tư 25/11.' }),
  ).toBeTruthy()
  expect(screen.getByText('Số liệu đến 08:25.')).toBeTruthy()
})

test(`after ${MOST_TRIES} wrong tries of one resident the counter helps`, async () => {
  const { touch } = await open()
  for (let tries = 1; tries < MOST_TRIES; tries++) {
    await touch('9999')
    expect(await screen.findByText(new RegExp(`Còn ${MOST_TRIES - tries} lần thử`))).toBeTruthy()
  }
  await touch('9999')
  expect(await screen.findByText(/Mời ông bà đến quầy, cán bộ sẽ xem giúp/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '2' })).toBeNull()
})

test('back leads step by step; a number that is none is said at once', async () => {
  const { kiosk, user, press, touch } = await open()
  expect(kiosk.pressBack()).toBe(true)
  await screen.findByRole('button', { name: 'Tiếp tục' })
  await touch('26112101000')
  await press('Tiếp tục')
  expect(screen.getByText(/Số này chưa đúng/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Quét bằng máy ảnh' }))
  expect(kiosk.pressBack()).toBe(false)
})
