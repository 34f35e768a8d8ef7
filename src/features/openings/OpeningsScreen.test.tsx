import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeDesk, openDesk, type DeskSession } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import type { LocalRule, NewLocalRule } from '../../../domain/workflow/local-rules.ts'
import { keepLocalRules } from '../../data/local-rules.ts'
import { loadProblemSentences } from '../../i18n/problem-sentence.ts'
import { OpeningsScreen } from './OpeningsScreen.tsx'

let session: DeskSession
beforeEach(async () => {
  await loadProblemSentences()
  session = await openDesk({ roles: ['leader'] })
})
afterEach(closeDesk)

const laid = (id: string, date: string): LocalRule => ({
  kind: 'opening',
  date,
  from: '07:30',
  to: '11:00',
  returnsSameDay: true,
  reason: `Lý do ${id}`,
  id,
  by: 'officer-1',
  at: '2026-11-20T02:00:00.000Z',
})

function show(isOnline = true, mayLay = true) {
  const lay = vi.fn(async (_: NewLocalRule) => ({ ok: true as const, value: null }))
  const refresh = async () =>
    isOnline
      ? { ok: true as const, value: null }
      : { ok: false as const, problem: { code: 'net.unreachable' } }
  return { lay, ...renderKit(<OpeningsScreen ports={{ refresh, lay, mayLay }} />) }
}

test('L15: sessions to come and those that are over, offline too; who may not decide only looks', async () => {
  await keepLocalRules(session.ctx, 'h', [laid('a', '2026-11-28'), laid('b', '2026-11-14')])
  show(false, false)
  expect(await screen.findByText(/Thứ Bảy 28\/11\/2026/)).toBeTruthy()
  expect(screen.getByRole('table', { name: 'Đã qua' }).textContent).toContain('Lý do b')
  expect(screen.getByText(/Chưa có mạng/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Thông báo phiên mới/ })).toBeNull()
  expect(screen.queryByRole('button', { name: /Huỷ phiên/ })).toBeNull()
})

test('L15: a leader announces a session by keyboard; working hours and a missing reason are refused here', async () => {
  const { lay, user } = show()
  await screen.findByText('Chưa có phiên làm thêm nào sắp tới')
  await user.keyboard('{F4}')
  await user.clear(screen.getByLabelText('Ngày', { selector: 'input' }))
  await user.type(screen.getByLabelText('Ngày', { selector: 'input' }), '28')
  await user.tab()
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText(/Phiên làm thêm cần ngày/)).toBeTruthy()
  await user.type(screen.getByLabelText('Lý do', { exact: false }), 'Cao điểm nhập học')
  await user.tab()
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(lay).toHaveBeenCalledTimes(1))
  expect(lay.mock.calls[0]?.[0]).toEqual({
    kind: 'opening',
    date: '2026-11-28',
    from: '07:30',
    to: '11:00',
    returnsSameDay: true,
    reason: 'Cao điểm nhập học',
  })
})

test('L15: one is called off with a reason, and its promises are named', async () => {
  await keepLocalRules(session.ctx, 'h', [laid('a', '2026-11-28')])
  const { lay, user } = show()
  await user.click(await screen.findByRole('button', { name: /^Huỷ phiên Thứ Bảy/ }))
  expect(screen.getByText(/vẫn giữ lời hẹn/)).toBeTruthy()
  await user.type(screen.getByLabelText('Lý do', { exact: false }), 'Mất điện')
  await user.tab()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(lay).toHaveBeenCalled())
  expect(lay.mock.calls[0]?.[0]).toEqual({ kind: 'opening-cancelled', opening: 'a', reason: 'Mất điện' })
})
