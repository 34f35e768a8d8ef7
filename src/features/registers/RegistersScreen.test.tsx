import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SlipContent } from '../../../domain/slip/content.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { closeDesk, openDesk, type DeskSession } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { findDossier } from '../../data/dossiers.ts'
import { RegistersScreen } from './RegistersScreen.tsx'

const { slips, officers, saved } = vi.hoisted(() => ({ slips: vi.fn(), officers: vi.fn(), saved: vi.fn() }))
vi.mock('../../bridge/pdf.ts', () => ({ pdf: { slips, stop: () => {} } }))
vi.mock('../../device/save-file.ts', () => ({ saveFile: saved }))
vi.mock('../../data/officers.ts', async (original) => ({
  ...(await original<object>()),
  activeOfficers: officers,
  officerName: (_: unknown, id: string) => (id === 'officer-2' ? 'Đỗ Thị Quỳnh' : 'Hà Thị Thử'),
}))

const OTHER = { id: 'officer-2', name: 'Đỗ Thị Quỳnh', title: '', roles: ['handler'], standing: 'active' }

beforeEach(() => {
  officers.mockReturnValue([OTHER])
  slips.mockImplementation(async (contents: readonly SlipContent[]) => ({
    ok: true,
    value: { pdf: new TextEncoder().encode(JSON.stringify(contents)), pages: [] },
  }))
})

afterEach(() => {
  closeDesk()
  vi.clearAllMocks()
})

function show(part = '') {
  return renderKit(
    <RegistersScreen part={part} onOpen={vi.fn()} frame={({ children }) => <main>{children}</main>} />,
  )
}

async function stateOf({ ctx }: DeskSession, id: string): Promise<DossierState> {
  const found = await findDossier(ctx, id)
  if (!found.ok || found.value === null) throw new Error('no dossier')
  return found.value.state
}

const TODAY = '2026-11-23'
const code = (n: number) => `H56.99.01-261123-0100${n}`
async function receive(session: DeskSession, n: number, time = '08:00', name = 'Lò Thị Mẩy') {
  return await session.receive({ code: code(n), receivedAt: `${TODAY}T${time}`, applicant: { name } })
}

describe('handing over the day’s paper files', () => {
  test('with the keyboard: every chosen file changes hands under one list, its number and hash in each dossier', async () => {
    const session = await openDesk()
    const ids = [await receive(session, 1), await receive(session, 2), await receive(session, 3)]
    const { user } = show()
    const first = await waitFor(() => screen.getByRole('checkbox', { name: `Chọn hồ sơ ${code(1)}` }))
    first.focus()
    await user.keyboard(' {ArrowDown} ')
    await user.selectOptions(screen.getByLabelText('Bên nhận'), 'officer-2')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => expect((await stateOf(session, ids[1]!)).slips).toHaveLength(1))
    const [one, two, three] = await Promise.all(ids.map((id) => stateOf(session, id)))
    expect([one, two, three].map((state) => state?.custodian)).toEqual([
      'officer-2',
      'officer-2',
      'officer-1',
    ])
    expect(one?.slips).toMatchObject([{ slip: 'handover', number: '01-0001/BG', copies: 2 }])
    expect(two?.slips[0]).toMatchObject({ number: '01-0001/BG', sha256: one?.slips[0]?.sha256 })
    expect(three?.slips).toEqual([])
    const [content] = slips.mock.calls[0]![0] as SlipContent[]
    expect(JSON.stringify(content)).toContain(code(2))
    expect(JSON.stringify(content)).not.toContain(code(3))
    await waitFor(() => expect(screen.getAllByRole('checkbox')).toHaveLength(2)) // all, and the one that is left
  })

  test('nobody chosen to take them: asked for, nothing moves', async () => {
    const session = await openDesk()
    const id = await receive(session, 1)
    const { user } = show()
    await user.click(await waitFor(() => screen.getByRole('checkbox', { name: 'Chọn tất cả' })))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(screen.getByText(/Chưa có người nhận/)).toBeTruthy())
    expect((await stateOf(session, id)).custodian).toBe('officer-1')
  })

  test('after 15:00 it is for the next working day; what lies since yesterday is late and comes first', async () => {
    const session = await openDesk()
    await session.receive({ code: 'H56.99.01-261120-01009', receivedAt: '2026-11-20T09:00' })
    await receive(session, 1, '08:00')
    session.clock.wall = `${TODAY}T16:00`
    await receive(session, 2, '15:20')
    show()
    await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(3))
    const rows = screen.getAllByRole('row').slice(1)
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/01009.*Quá hạn chuyển/),
      expect.stringMatching(/01001.*Trong ngày/),
      expect.stringMatching(/01002.*Đầu ngày làm việc sau/),
    ])
  })
})

test('one receipt for two dossiers of one person: entered in both, not in a stranger’s', async () => {
  const session = await openDesk()
  const ids = [
    await receive(session, 1),
    await receive(session, 2),
    await receive(session, 3, '09:00', 'Hà Văn Ba'),
  ]
  const { user } = show('chung')
  await user.click(await waitFor(() => screen.getByRole('button', { name: 'In giấy chung cho Lò Thị Mẩy' })))
  await waitFor(async () => expect((await stateOf(session, ids[1]!)).slips).toHaveLength(1))
  const [one, two, three] = await Promise.all(ids.map((id) => stateOf(session, id)))
  expect(one?.slips).toMatchObject([{ slip: '01', copies: 2 }])
  expect(two?.slips[0]?.sha256).toBe(one?.slips[0]?.sha256)
  expect(three?.slips).toEqual([])
  expect(screen.queryByRole('button', { name: /Hà Văn Ba/ })).toBeNull()
})

test('the follow-up book of a month: its rows, and as a file the columns of the form', async () => {
  const session = await openDesk()
  await receive(session, 1)
  await session.receive({ code: 'H56.99.01-261020-01001', receivedAt: '2026-10-20T09:00' })
  const { user } = show('theo-doi')
  await waitFor(() => expect(screen.getByRole('rowheader', { name: code(1) })).toBeTruthy())
  expect(screen.getAllByRole('rowheader')).toHaveLength(1)
  await user.selectOptions(screen.getByLabelText('Tháng'), '2026-10')
  await waitFor(() => expect(screen.getByRole('rowheader', { name: 'H56.99.01-261020-01001' })).toBeTruthy())
  await user.click(screen.getByRole('button', { name: 'Lưu CSV' }))
  const [bytes, mime, name] = saved.mock.calls[0] as [Uint8Array, string, string]
  expect([mime, name]).toEqual(['text/csv', 'so-theo-doi-2026-10.csv'])
  expect(new TextDecoder().decode(bytes)).toMatch(/^TT;Mã hồ sơ;.*\r\n1;H56\.99\.01-261020-01001;/)
})
