import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeDesk, openDesk, type DeskSession } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { emptyCentre, type VisitPlan } from '../../../domain/centre/centre-facts.ts'
import type { Visit } from '../../../domain/appointment/fold-visits.ts'
import { readVisitFacts } from '../../data/appointments.ts'
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
