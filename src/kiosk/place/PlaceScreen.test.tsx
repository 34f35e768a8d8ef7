import 'fake-indexeddb/auto'
import { cleanup, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { centreView } from '../../../domain/centre/centre-view.ts'
import { emptyCentre, type CentrePoint } from '../../../domain/centre/centre-facts.ts'
import { fakeKiosk } from '../../../tests/support/fake-kiosk.ts'
import { realLaw } from '../../../tests/support/real-law.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { outStore } from '../outbox/outbox.ts'
import { dutyAt } from './place-lines.ts'
import { Screen } from './PlaceScreen.tsx'

afterEach(cleanup)

const point = (name: string, serves: string): CentrePoint => ({
  kind: 'id-card',
  name,
  place: 'Trụ sở',
  hours: '',
  phone: '0237 3000 113',
  serves,
})
const facts = {
  ...emptyCentre,
  phones: [{ name: 'Trực', number: '0237 3000 111' }],
  duty: [{ on: 1 as const, part: 'afternoon' as const, name: 'Mai', phone: '0237 3000 119' }],
  points: [point('Công an xã', ''), point('Điểm thôn Hiêu', 'thôn Hiêu, thôn Khuyn')],
}
const view = centreView(facts, realLaw().calendar, '2026-11-23T08:00')

test('a kiosk that has heard nothing sends people to the counter', async () => {
  renderKit(<Screen kiosk={fakeKiosk()} params={{}} />)
  expect(await screen.findByText(/hỏi cán bộ tại quầy/)).toBeTruthy()
})

test('C07: hours, telephones and, for a hamlet, the point that serves it first; read aloud; without a line', async () => {
  await outStore().keepPlace({
    view,
    at: '2026-11-23T01:00:00.000Z',
    deviceKeys: { hash: 'h', list: null },
  } as never)
  const kiosk = fakeKiosk()
  const { user } = renderKit(<Screen kiosk={kiosk} params={{}} />)
  expect(await screen.findByText(/07:00–11:30, 13:30–17:00/)).toBeTruthy()
  expect(screen.getByText('0237 3000 111')).toBeTruthy()
  const order = () => [...document.querySelectorAll('section b')].map(({ textContent }) => textContent)
  expect(order().indexOf('Công an xã')).toBeLessThan(order().indexOf('Điểm thôn Hiêu'))
  await user.click(screen.getByRole('button', { name: 'thôn Hiêu' }))
  expect(order().indexOf('Điểm thôn Hiêu')).toBeLessThan(order().indexOf('Công an xã'))
  expect(kiosk.readAloud()).toContain('0237 3000 111')
})

test('who answers is told by the clock of the kiosk, not by when it heard', () => {
  expect(dutyAt(view, '2026-11-23T14:00')?.name).toBe('Mai')
  expect(dutyAt(view, '2026-11-23T17:30')).toBeNull()
  expect(dutyAt(view, '2026-11-25T14:00')).toBeNull()
})
