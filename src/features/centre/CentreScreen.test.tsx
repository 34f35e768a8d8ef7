import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeDesk, openDesk, type DeskSession } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { emptyCentre, type CentreChange, type CentreFacts } from '../../../domain/centre/centre-facts.ts'
import { keepCentre } from '../../data/centre.ts'
import { loadProblemSentences } from '../../i18n/problem-sentence.ts'
import { CentreScreen } from './CentreScreen.tsx'

let session: DeskSession
beforeEach(async () => {
  await loadProblemSentences()
  session = await openDesk({ roles: ['leader'] })
})
afterEach(closeDesk)

const week = ([1, 2, 3, 4, 5] as const).flatMap((on) =>
  (['morning', 'afternoon'] as const).map((part) => ({
    on,
    part,
    name: 'Hà Thị Mai',
    phone: '0237 3811 234',
  })),
)
const keep = (facts: Partial<CentreFacts>) =>
  keepCentre(session.ctx, 'h', { commune: '38-test', version: 4, facts: { ...emptyCentre, ...facts } })

function show(part = '', { isOnline = true, mayChange = true } = {}) {
  const save = vi.fn(async (_: CentreChange) => ({ ok: true as const, value: null }))
  const refresh = async () =>
    isOnline
      ? { ok: true as const, value: null }
      : { ok: false as const, problem: { code: 'net.unreachable' } }
  const kit = renderKit(<CentreScreen part={part} ports={{ refresh, save, mayChange }} onOpen={() => {}} />)
  return { save, ...kit }
}

test('Q06: a whole week is named in one dialog, by keyboard; what was there is kept', async () => {
  await keep({ phones: [{ name: 'Trực', number: '0237 3811 234' }] })
  const { save, user } = show()
  expect(await screen.findByText(/\d+ buổi chưa có người trực/)).toBeTruthy()
  await user.keyboard('{F4}')
  await user.type(screen.getByLabelText('Người trực'), 'Hà Thị Mai')
  await user.type(screen.getByLabelText('Điện thoại'), 'không có')
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText(/Số điện thoại “không có” không đúng/)).toBeTruthy()
  await user.clear(screen.getByLabelText('Điện thoại'))
  await user.type(screen.getByLabelText('Điện thoại'), '0237 3811 234')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(save).toHaveBeenCalledTimes(1))
  const { after, facts } = save.mock.calls[0]![0]
  expect(after).toBe(4)
  expect(facts.duty).toEqual(week)
  expect(facts.phones).toHaveLength(1)
})

test('Q06: leave makes a gap that is named; without a line everything can be read and nothing changed', async () => {
  await keep({ duty: week, away: [{ name: 'Hà Thị Mai', from: '2026-11-26', to: '2026-11-26' }] })
  show('', { isOnline: false, mayChange: false })
  expect(await screen.findByText(/2 buổi chưa có người trực/)).toBeTruthy()
  expect(screen.getByText(/Thứ Năm 26\/11\/2026, sáng/)).toBeTruthy()
  expect(screen.getByText(/Chưa có mạng/)).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByText('Hà Thị Mai, 0237 3811 234')).toBeTruthy() // on duty now
})

test('C07, M05: places that are owed are asked for; one is added and taken away', async () => {
  const cash = {
    kind: 'cash' as const,
    name: 'Bưu điện xã',
    place: 'Thôn 2',
    hours: '7:30–16:30',
    phone: '',
    serves: '',
  }
  await keep({ points: [cash] })
  const { save, user } = show('dia-diem')
  expect(await screen.findByText('Chưa có: làm căn cước.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Xoá Bưu điện xã' }))
  expect(save).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Xoá' }))
  await waitFor(() => expect(save.mock.calls[0]?.[0].facts.points).toEqual([]))
  await user.keyboard('{F4}')
  const dialog = within(screen.getByRole('dialog'))
  await user.type(dialog.getByLabelText('Tên'), 'Công an xã')
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText(/Còn dòng trống/)).toBeTruthy()
})

test('Q07: the plan of appointments that stands cannot be taken away', async () => {
  await keep({ visits: [{ validFrom: '2026-11-01', minutes: 30, places: 4, books: [1] }] })
  const { save, user } = show('bang-tin')
  expect(await screen.findByText('01/11/2026')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Xoá 01/ })).toBeNull()
  await user.click(screen.getByRole('button', { name: /Đặt cách phát lịch hẹn/ }))
  await user.clear(screen.getByLabelText('Số chỗ mỗi lượt'))
  await user.type(screen.getByLabelText('Số chỗ mỗi lượt'), '6')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(save).toHaveBeenCalled())
  expect(save.mock.calls[0]![0].facts.visits.at(-1)).toEqual({
    validFrom: '2026-12-14',
    minutes: 30,
    places: 6,
    books: [1],
  })
})
