import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeDesk, openDesk, type DeskSession } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { emptyCentre, type VisitPlan } from '../../../domain/centre/centre-facts.ts'
import type { Visit } from '../../../domain/appointment/fold-visits.ts'
import type { VisitFact } from '../../../domain/appointment/facts.ts'
import { readVisitFacts, takeVisitFacts } from '../../data/appointments.ts'
import { keepCentre } from '../../data/centre.ts'
import { loadProblemSentences } from '../../i18n/problem-sentence.ts'
import { AppointmentsScreen } from './AppointmentsScreen.tsx'

let session: DeskSession
beforeEach(async () => {
  await loadProblemSentences()
  session = await openDesk()
})
afterEach(closeDesk)

const plan: VisitPlan = { validFrom: '2026-11-01', minutes: 30, places: 1, books: [1] }
const keep = (visits: readonly VisitPlan[]) =>
  keepCentre(session.ctx, 'h', { commune: '38-test', version: 1, facts: { ...emptyCentre, visits } })

function show(isOnline = false) {
  const takeTicket = vi.fn(async (_: Visit) => ({ ok: true as const, value: 'A-012' }))
  const exchange = async () =>
    isOnline
      ? { ok: true as const, value: null }
      : { ok: false as const, problem: { code: 'net.unreachable' } }
  return {
    takeTicket,
    ...renderKit(<AppointmentsScreen ports={{ exchange, takeTicket }} onOpen={() => {}} />),
  }
}

test('Q07: without a line a name and two keys make an appointment at the next free time; the place is gone then', async () => {
  await keep([plan])
  const { user } = show()
  await screen.findByText(/hẹn ở máy này vẫn lưu/)
  for (const name of ['Lê Thị An', 'Hà Văn Bình']) {
    await user.keyboard('{F4}')
    const box = await screen.findByLabelText('Họ tên người hẹn')
    await waitFor(() => expect(document.activeElement).toBe(box))
    await user.keyboard(name)
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText(name)
  }
  // 08:20 on a Monday: 08:30 and 09:00 are next.
  const rows = within(screen.getByRole('table', { name: 'Hôm nay' }))
  expect(rows.getByText('08:30–09:00')).toBeTruthy()
  expect(rows.getByText('09:00–09:30')).toBeTruthy()
  const kept = await readVisitFacts(session.ctx)
  expect(kept.ok && kept.value).toHaveLength(2)
  expect(JSON.stringify(await session.ctx.db.meta.get('appointments'))).not.toContain('Bình')
})

test('Q07: who has come gets a number of their class; one who cancels leaves the place to another', async () => {
  await keep([plan])
  const { user, takeTicket } = show(true)
  await user.keyboard('{F4}')
  await user.type(await screen.findByLabelText('Họ tên người hẹn'), 'Lê Thị An')
  await user.selectOptions(screen.getByLabelText('Ưu tiên'), 'elderly')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await user.click(await screen.findByRole('button', { name: 'Đã đến: Lê Thị An' }))
  expect(await screen.findByText('Số A-012')).toBeTruthy()
  expect(takeTicket.mock.calls[0]?.[0]).toMatchObject({ priority: 'elderly', place: { from: '08:30' } })
  await user.keyboard('{F4}')
  await user.type(await screen.findByLabelText('Họ tên người hẹn'), 'Hà Văn Bình')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await user.click(await screen.findByRole('button', { name: 'Huỷ hẹn của Hà Văn Bình' }))
  expect(await screen.findByText('Đã huỷ')).toBeTruthy()
})

test('a commune that gives none out, and a device that does not, say so and what to do', async () => {
  const { user, unmount } = show(true)
  await user.keyboard('{F4}')
  expect(await screen.findByText(/Xã chưa phát lịch hẹn/)).toBeTruthy()
  unmount()
  await keep([{ ...plan, books: [7] }])
  const again = show(true)
  await again.user.keyboard('{F4}')
  expect(await screen.findByText(/Máy này không phát lịch hẹn/)).toBeTruthy()
})

/** What another device gave out while neither heard of the other. */
async function elsewhere(name: string, phone: string, id: string, ms: number) {
  const place = { day: '2026-11-23', from: '09:30', no: 1 }
  const visitor = { name, phone }
  const body = { place, to: '10:00', procedure: null, preCheck: null, priority: 'elderly', visitor } as const
  const at = { ms, tick: 0, device: id }
  const fact: VisitFact = { id, day: place.day, visit: id, at, type: 'visit-booked', body }
  const taken = await takeVisitFacts(session.ctx, [fact], null)
  if (!taken.ok) throw new Error(taken.problem.code)
}

test('Q07: one place given out twice: whom to call, where, and both appointments say so', async () => {
  await keep([plan])
  await elsewhere('Lê Thị An', '0912 000 001', 'an', 1)
  await elsewhere('Hà Văn Bình', '0912 000 002', 'binh', 2)
  show(true)
  const notice = await screen.findByText(/Gọi Hà Văn Bình/)
  expect(notice.textContent).toBe(
    'Gọi Hà Văn Bình, 0912 000 002, hẹn giờ khác. Lê Thị An đặt trước, giữ chỗ này.',
  )
  expect(screen.getByText('Trùng chỗ hẹn: 23/11/2026, 09:30–10:00')).toBeTruthy()
  const row = (name: string) => within(screen.getByText(name, { selector: 'td b' }).closest('tr')!)
  expect(row('Hà Văn Bình').getByText('Trùng chỗ')).toBeTruthy()
  expect(row('Hà Văn Bình').getByText('Gọi 0912 000 002, hẹn giờ khác')).toBeTruthy()
  expect(row('Lê Thị An').getByText('Hà Văn Bình cùng chỗ này. Người này giữ chỗ.')).toBeTruthy()
})

test('Q07: who was called gets another time in one dialog, filled in; the old place is theirs no more', async () => {
  await keep([plan])
  await elsewhere('Lê Thị An', '0912 000 001', 'an', 1)
  await elsewhere('Hà Văn Bình', '0912 000 002', 'binh', 2)
  const { user } = show(true)
  await user.click(await screen.findByRole('button', { name: 'Đổi giờ cho Hà Văn Bình' }))
  const name = (await screen.findByLabelText('Họ tên người hẹn')) as HTMLInputElement
  expect(name.value).toBe('Hà Văn Bình')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(screen.queryByText(/Gọi Hà Văn Bình/)).toBeNull())
  const kept = await readVisitFacts(session.ctx)
  const facts = kept.ok ? kept.value.map(({ fact }) => fact) : []
  expect(facts.slice(2)).toMatchObject([
    { type: 'visit-booked', body: { visitor: { phone: '0912 000 002' }, priority: 'elderly' } },
    { type: 'visit-cancelled', visit: 'binh', body: { by: 'centre' } },
  ])
})

test('Q07: who left no telephone is told when they come', async () => {
  await elsewhere('Lê Thị An', '0912 000 001', 'an', 1)
  await elsewhere('Hà Văn Bình', '', 'binh', 2)
  show(true)
  expect(await screen.findByText(/Hà Văn Bình không để lại số điện thoại/)).toBeTruthy()
})
