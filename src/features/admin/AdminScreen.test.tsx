import { cleanup, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import type { ListedDevice, ListedOfficer, ListedSession } from '../../../domain/access/account-wire.ts'
import type { OfficerRole } from '../../../domain/access/roles.ts'
import { ok, refuse } from '../../../domain/base/result.ts'
import { loadProblemSentences, problemSentence } from '../../i18n/problem-sentence.ts'
import type { AdminDesk } from './admin-desk.ts'
import { AdminScreen, partsFor, type AdminPart } from './AdminScreen.tsx'

beforeAll(() => loadProblemSentences())
afterEach(cleanup)

const officerOf = (id: string, name: string, roles: readonly OfficerRole[]): ListedOfficer => ({
  id,
  code: `ma-${id}`,
  name,
  title: 'Công chức',
  roles,
  standing: 'active',
  mustChange: false,
  exception: null,
  hasTotp: false,
  passkeys: 0,
})
const hanh = officerOf('o5', 'Bùi Thị Hạnh', ['admin'])
const mai = officerOf('o1', 'Hà Thị Mai', ['receiver'])
const counter: ListedDevice = {
  id: 'd1',
  name: 'Quầy 1',
  book: 1,
  epoch: 1,
  status: 'active',
  stored: 0,
  enrolledAt: '2026-07-01T01:00:00.000Z',
  seenAt: null,
  appVersion: null,
}
const sessionOf = (id: string, officer: ListedOfficer, isThis: boolean): ListedSession => ({
  id,
  officer,
  device: 'd1',
  createdAt: '2026-07-01T01:00:00.000Z',
  seenAt: '2026-07-01T02:00:00.000Z',
  method: 'passphrase',
  isThis,
})
const answer = (words: string | null, waiting: string | null = null) => ok({ officer: 'o9', words, waiting })

function show(part: AdminPart, change: Partial<AdminDesk> = {}) {
  const mine = sessionOf('s5', hanh, true)
  const desk = {
    device: 'd9',
    officer: { id: hanh.id, roles: hanh.roles },
    origin: 'https://motcua.test',
    signIn: vi.fn<AdminDesk['signIn']>(async () => true),
    listDevices: vi.fn<AdminDesk['listDevices']>(async () => ok([counter])),
    newCode: vi.fn<AdminDesk['newCode']>(async () =>
      ok({ code: 'ABCD-2345', expires: '2026-07-02T01:00:00.000Z' }),
    ),
    revoke: vi.fn<AdminDesk['revoke']>(async () => ok(null)),
    listOfficers: vi.fn<AdminDesk['listOfficers']>(async () => ok({ officers: [mai, hanh], requests: [] })),
    addOfficer: vi.fn<AdminDesk['addOfficer']>(async () => answer('ba ca na me')),
    changeRoles: vi.fn<AdminDesk['changeRoles']>(async () => answer(null)),
    setStanding: vi.fn<AdminDesk['setStanding']>(async () => answer(null)),
    reset: vi.fn<AdminDesk['reset']>(async () => answer('em la so ti')),
    decide: vi.fn<AdminDesk['decide']>(async () => answer(null)),
    listSessions: vi.fn<AdminDesk['listSessions']>(async (whose) =>
      ok(whose === 'own' ? [mine] : [mine, sessionOf('s1', mai, false)]),
    ),
    endSession: vi.fn<AdminDesk['endSession']>(async () => ok(null)),
    ...change,
  }
  return { ...renderKit(<AdminScreen desk={desk} part={part} />), desk }
}

const dialog = () => within(screen.getByRole('dialog'))
const press = (name: string | RegExp) => screen.getByRole('button', { name })

describe('which parts are shown', () => {
  it('follows the table of the server', () => {
    expect(partsFor(['admin'])).toEqual(['devices', 'officers', 'sessions'])
    expect(partsFor(['leader'])).toEqual(['officers', 'sessions'])
    for (const role of ['receiver', 'handler', 'team', 'accountant', 'clerk'] as const)
      expect(partsFor([role]), role).toEqual(['sessions'])
  })
})

describe('devices', () => {
  it('shows the code of an enrolment with its link as a QR, and until when', async () => {
    const { user } = show('devices')
    await user.click(await screen.findByRole('button', { name: 'Tạo mã ghi danh' }))
    await user.keyboard('{Enter}') // a counter, unless somebody says otherwise
    expect(dialog().getByText('ABCD-2345')).toBeDefined()
    expect(dialog().getByRole('img', { name: /Mã QR/ })).toBeDefined()
    expect(dialog().getByText(/08:00 02\/07\/2026/)).toBeDefined()
  })

  it('makes a code for a kiosk, which is opened at the address of residents', async () => {
    const made = { code: 'KKKK-2345', expires: '2026-07-02T01:00:00.000Z', kind: 'kiosk' } as const
    const newCode = vi.fn<AdminDesk['newCode']>(async () =>
      ok({ ...made, origin: 'https://motcua.test:8081' }),
    )
    const { user } = show('devices', { newCode })
    await user.click(await screen.findByRole('button', { name: 'Tạo mã ghi danh' }))
    await user.click(dialog().getByRole('radio', { name: /^Ki-ốt/ }))
    await user.click(dialog().getByRole('button', { name: 'Tạo mã' }))
    expect(newCode).toHaveBeenCalledExactlyOnceWith('kiosk')
    expect(await screen.findByText(/https:\/\/motcua\.test:8081\/kiosk\.html/)).toBeDefined()
  })

  it('says which devices are no counters, and that a board has no book', async () => {
    const board: ListedDevice = { ...counter, id: 'd3', name: 'Bảng sảnh', kind: 'board', book: 0 }
    show('devices', { listDevices: async () => ok([counter, board]) })
    const row = within((await screen.findByText('Bảng sảnh')).closest('tr')!)
    expect(row.getByText('Bảng số')).toBeDefined()
    expect(row.getByText('Không có')).toBeDefined()
  })

  it('revokes with a reason only, and asks for the list again', async () => {
    const { user, desk } = show('devices')
    await user.click(await screen.findByRole('button', { name: 'Quầy 1' }))
    await user.click(dialog().getByRole('button', { name: 'Thu hồi máy' }))
    await user.click(dialog().getByRole('button', { name: 'Thu hồi máy' }))
    expect(dialog().getByText('Chọn lý do thu hồi.')).toBeDefined()
    expect(desk.revoke).not.toHaveBeenCalled()
    await user.click(dialog().getByRole('radio', { name: 'Mất hoặc bị lấy trộm' }))
    await user.click(dialog().getByRole('button', { name: 'Thu hồi máy' }))
    expect(desk.revoke).toHaveBeenCalledExactlyOnceWith('d1', 'lost')
    await screen.findByText('Đã thu hồi Quầy 1.')
    expect(desk.listDevices).toHaveBeenCalledTimes(2)
  })

  it('without a line says so calmly and tries again; without a session offers to sign in', async () => {
    const listDevices = vi.fn<AdminDesk['listDevices']>(async () => refuse('net.offline'))
    const { user, desk } = show('devices', { listDevices })
    await screen.findByText('Phần này cần có mạng')
    listDevices.mockResolvedValueOnce(refuse('session.missing'))
    await user.click(press('Thử lại'))
    listDevices.mockResolvedValueOnce(ok([]))
    await user.click(await screen.findByRole('button', { name: 'Đăng nhập máy chủ' }))
    expect(desk.signIn).toHaveBeenCalledOnce()
    await screen.findByText('Chưa có máy nào')
  })
})

describe('officers', () => {
  it('adds one and shows the words once', async () => {
    const { user, desk } = show('officers')
    await user.click(await screen.findByRole('button', { name: 'Thêm cán bộ' }))
    await user.keyboard('tiepnhan3{Enter}')
    const name = dialog().getByLabelText('Họ và tên')
    await waitFor(() => expect(document.activeElement, 'the box that stands in the way').toBe(name))
    await user.keyboard('Lê Văn Thử')
    await user.click(dialog().getByRole('checkbox', { name: 'Tiếp nhận' }))
    await user.click(dialog().getByRole('button', { name: 'Thêm cán bộ' }))
    const typed = { code: 'tiepnhan3', name: 'Lê Văn Thử', title: '', roles: ['receiver'] }
    expect(desk.addOfficer).toHaveBeenCalledExactlyOnceWith(typed)
    expect(await screen.findByText('ba ca na me')).toBeDefined()
    await user.click(press('Đã ghi ra giấy'))
    expect(screen.queryByText('ba ca na me')).toBeNull()
  })

  it('refuses roles that never go together before anything is sent, naming them', async () => {
    const { user, desk } = show('officers')
    await user.click(await screen.findByRole('button', { name: /Hà Thị Mai/ }))
    await user.click(dialog().getByRole('button', { name: 'Đổi vai trò' }))
    await user.click(dialog().getByRole('checkbox', { name: /^Quản trị xã/ }))
    await user.click(dialog().getByRole('checkbox', { name: /^Lãnh đạo/ }))
    expect(dialog().getByText(/Không giao cùng lúc Quản trị xã, Lãnh đạo/)).toBeDefined()
    await user.click(dialog().getByRole('button', { name: 'Lưu' }))
    expect(desk.changeRoles).not.toHaveBeenCalled()
    await user.click(dialog().getByRole('checkbox', { name: /^Lãnh đạo/ }))
    await user.type(dialog().getByLabelText(/^Lý do cho quản trị/), 'Xã ít người')
    await user.click(dialog().getByRole('button', { name: 'Lưu' }))
    const request = { roles: ['receiver', 'admin'], exception: 'Xã ít người' }
    expect(desk.changeRoles).toHaveBeenCalledExactlyOnceWith('o1', request)
  })

  it('says what leaving means, asks why, and keeps the dialog when it is refused', async () => {
    const refused = refuse('officer.standing-unchanged')
    const { user, desk } = show('officers', {
      setStanding: vi.fn<AdminDesk['setStanding']>(async () => refused),
    })
    await user.click(await screen.findByRole('button', { name: /Hà Thị Mai/ }))
    await user.click(dialog().getByRole('button', { name: 'Cho nghỉ hoặc chuyển đi' }))
    expect(dialog().getByText(/Mọi phiên kết thúc ngay/)).toBeDefined()
    await user.click(dialog().getByRole('radio', { name: 'Nghỉ việc' }))
    await user.click(dialog().getByRole('button', { name: 'Cho nghỉ hoặc chuyển đi' }))
    expect(desk.setStanding).toHaveBeenCalledExactlyOnceWith('o1', { standing: 'ended', reason: 'left' })
    await waitFor(() => expect(dialog().getByText(problemSentence(refused.problem))).toBeDefined())
  })

  it('lets nobody touch their own account; a leader confirms and begins nothing', async () => {
    const request = {
      id: 'r1',
      officer: mai.id,
      roles: ['leader'] as const,
      requester: hanh.id,
      askedAt: '2026-07-01T01:00:00.000Z',
      expiresAt: '2026-07-08T01:00:00.000Z',
    }
    const listOfficers = async () => ok({ officers: [mai, hanh], requests: [request] })
    const first = show('officers', { listOfficers })
    await first.user.click(await screen.findByRole('button', { name: /Bùi Thị Hạnh/ }))
    expect(dialog().queryByRole('button', { name: 'Đổi vai trò' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Xác nhận' })).toBeNull()
    first.unmount()

    const leader = { id: 'o4', roles: ['leader'] as const }
    const { user, desk } = show('officers', { listOfficers, officer: leader })
    await user.click(await screen.findByRole('button', { name: 'Xác nhận' }))
    expect(desk.decide).toHaveBeenCalledExactlyOnceWith('r1', 'confirmed')
    expect(screen.queryByRole('button', { name: 'Thêm cán bộ' })).toBeNull()
  })
})

describe('sessions', () => {
  it('ends one of somebody else, not the one in use', async () => {
    const { user, desk } = show('sessions')
    await user.click(await screen.findByRole('button', { name: 'Kết thúc phiên của Hà Thị Mai trên Quầy 1' }))
    expect(desk.endSession).toHaveBeenCalledExactlyOnceWith('s1')
    expect(screen.getByText('Phiên này')).toBeDefined()
    await screen.findByText(/Đã kết thúc phiên/)
  })
})
