import { createHash, createPublicKey, verify } from 'node:crypto'
import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, expect, test, vi } from 'vitest'
import type { OfficerRole } from '../../../domain/access/roles.ts'
import type { DossierRecord } from '../../../domain/inspection/record.ts'
import { recordLists, recordText } from '../../../domain/inspection/record.ts'
import { closeDesk, openDesk, type DeskSession } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { keepAssignments, waitingOpenings } from '../../data/inspection-log.ts'
import { findDossier } from '../../data/dossiers.ts'
import type { InspectionDesk } from './inspection-desk.ts'
import { InspectionScreen } from './InspectionScreen.tsx'
import { makeLocalRecord } from './local-record.ts'
import { mayLook } from './purpose.ts'
import { PurposeGate } from './PurposeGate.tsx'

afterEach(closeDesk)

const offline = async () => ({ ok: false, problem: { code: 'net.offline' } }) as never
const code = (n: number) => `H56.99.01-261123-0100${n}`
const citizen = (n: number) => ({ name: `Công dân ${n}`, idNumber: `03819000000${n}`, address: `Số ${n}` })
const helper = { name: 'Trần Văn Cò', idNumber: '038190009999', address: 'Số 99' }

async function handInFor(session: DeskSession, ...citizens: number[]): Promise<string[]> {
  const ids: string[] = []
  for (const n of citizens)
    ids.push(
      await session.receive({
        code: code(n),
        receivedAt: `2026-11-23T08:0${n}`,
        applicant: helper,
        owner: citizen(n),
      }),
    )
  return ids
}

function show(roles: readonly OfficerRole[], part = '', more: Partial<InspectionDesk> = {}) {
  const line = {
    assign: offline,
    endAssignment: offline,
    samples: offline,
    sample: offline,
    draw: offline,
    findings: offline,
    raise: offline,
    follow: offline,
    record: offline,
    audit: offline,
  }
  const desk: InspectionDesk = {
    ...line,
    roles,
    signIn: async () => false,
    factLines: () => [],
    onOpen: vi.fn(),
    ...more,
  }
  return { desk, ...renderKit(<InspectionScreen desk={desk} part={part} />) }
}

test('L13 with the keyboard and no line: looked at with a reason, it rests until another dossier joins', async () => {
  const session = await openDesk({ roles: ['leader'] })
  const ids = await handInFor(session, 1, 2, 3, 4, 5)
  const { user } = show(['leader'])
  const row = await waitFor(() => screen.getByRole('button', { name: /nộp hộ nhiều nhà 038190009999/ }))
  row.focus()
  await user.keyboard('{Enter}')
  const evidence = await waitFor(() => screen.getByRole('table', { name: 'Hồ sơ làm nên dấu hiệu' }))
  expect(within(evidence).getAllByRole('rowheader')).toHaveLength(5)
  const look = screen.getByRole('button', { name: 'Đã xem, có lý do' })
  look.focus()
  await user.keyboard('{Enter}')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(screen.getByText(/Chưa ghi lý do/)).toBeTruthy())
  await user.type(screen.getByLabelText('Lý do'), 'Nộp hộ hàng xóm bị lũ')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(screen.getByText('Không có dấu hiệu nào cần xem')).toBeTruthy())
  expect(screen.getByText('Nộp hộ hàng xóm bị lũ')).toBeTruthy()
  const newest = await findDossier(session.ctx, ids[4]!)
  expect(newest.ok && newest.value?.state.reviews).toMatchObject([
    { pattern: 'person', key: '038190009999', families: 5, reason: 'Nộp hộ hàng xóm bị lũ' },
  ])
  await handInFor(session, 6)
  const again = await waitFor(() => screen.getByRole('button', { name: /038190009999/ }))
  await user.click(again)
  await waitFor(() => expect(screen.getByText(/Lần trước, .*Nộp hộ hàng xóm bị lũ/)).toBeTruthy())
})

test('L14: an inspector without an assignment sees nothing; with one, patterns but no leader’s word', async () => {
  const session = await openDesk({ roles: ['inspector'] as never })
  await handInFor(session, 1, 2, 3, 4, 5)
  show(['inspector'])
  await waitFor(() => expect(screen.getByText(/Chưa có phân công kiểm tra/)).toBeTruthy())
  expect(screen.queryByText(/038190009999/)).toBeNull()
  await assign(session)
  const row = await waitFor(() => screen.getByRole('button', { name: /038190009999/ }))
  row.click()
  await waitFor(() => expect(screen.getByRole('table', { name: 'Hồ sơ làm nên dấu hiệu' })).toBeTruthy())
  expect(screen.queryByRole('button', { name: 'Đã xem, có lý do' })).toBeNull()
})

async function assign({ ctx }: DeskSession) {
  const until = { from: '2026-11-01', until: '2026-12-31', ended: null, by: 'l', at: 'x' }
  const given = { id: 'a', officer: ctx.officer.id, decision: '12/QĐ', purpose: 'Kiểm tra', ...until }
  await keepAssignments(ctx, 'h', [given])
}

test('L14: a dossier is opened with a reason only, which is on the disk before it is shown', async () => {
  const session = await openDesk({ roles: ['inspector'] as never })
  const [id] = await handInFor(session, 1)
  await assign(session)
  expect(mayLook(id!)).toBe(false)
  const { user } = renderKit(<PurposeGate dossier={id!} />)
  await user.click(screen.getByRole('button', { name: 'Mở hồ sơ' }))
  await waitFor(() => expect(screen.getByText(/Chưa ghi lý do xem/)).toBeTruthy())
  await user.type(screen.getByLabelText('Mục đích'), 'Đối chiếu phí')
  await user.click(screen.getByRole('button', { name: 'Mở hồ sơ' }))
  await waitFor(() => expect(mayLook(id!)).toBe(true))
  expect(await waitingOpenings(session.ctx)).toMatchObject({
    value: [{ dossier: id, purpose: 'Đối chiếu phí', officer: session.ctx.officer.id }],
  })
  expect(mayLook('another')).toBe(false)
})

test.each(['mau', 'ket-luan', 'nhat-ky'])(
  'without a line %s says so and shows nothing in its place',
  async (part) => {
    await openDesk({ roles: ['leader'] })
    show(['leader'], part)
    await waitFor(() => expect(screen.getByText('Phần này cần có mạng')).toBeTruthy())
    expect(screen.queryByRole('table')).toBeNull()
  },
)

test('the audit shows its rows, how far its chain was computed, and a break as what it is', async () => {
  await openDesk({ roles: ['leader'] })
  const at = '2026-11-23T01:00:00.000Z'
  const row = { at, officer: null, device: null, object: null, outcome: 'refused' as const, hash: 'x' }
  const lines = [{ ...row, seq: 7, action: 'refused.access.not-allowed', detail: null }]
  const audit = vi.fn(async (query: object) => {
    const fault = 'kind' in query ? { seq: 5, kind: 'row-changed' } : null
    return {
      ok: true as const,
      value: { reach: 'commune' as const, lines, more: false, chain: { rows: 9, verified: 9, fault } },
    }
  })
  const { user } = show(['leader'], 'nhat-ky', { audit })
  await waitFor(() => expect(screen.getByText(/đủ 9 dòng/)).toBeTruthy())
  expect(screen.getByText(/Bị từ chối \(bị từ chối\)/)).toBeTruthy()
  expect(screen.getByText('Chi tiết đã xóa theo thời hạn lưu')).toBeTruthy()
  await user.selectOptions(screen.getByLabelText('Loại việc'), 'session')
  await user.click(screen.getByRole('button', { name: 'Xem' }))
  await waitFor(() => expect(screen.getByText(/bị sửa ở dòng 5/)).toBeTruthy())
  expect(audit).toHaveBeenLastCalledWith({ kind: 'session' })
})

test('a row of the audit reads in words: what was done, the number of the dossier, the reason; the rest as it is', async () => {
  const session = await openDesk({ roles: ['leader'] })
  const [id = ''] = await handInFor(session, 1)
  const row = {
    at: '2026-11-23T01:00:00.000Z',
    officer: null,
    device: null,
    outcome: 'done' as const,
    hash: 'x',
  }
  const detail = { purpose: 'Đối chiếu phí', openedAt: '2026-11-23T01:00:00.000Z', other: 3 }
  const lines = [{ ...row, seq: 7, action: 'inspection.dossier-opened', object: id, detail }]
  const chain = { rows: 9, verified: 9, fault: null }
  const value = { reach: 'commune' as const, lines, more: false, chain }
  show(['leader'], 'nhat-ky', { audit: async () => ({ ok: true as const, value }) })
  const table = await waitFor(() => screen.getByRole('table', { name: 'Nhật ký' }))
  await waitFor(() => expect(within(table).getByText(code(1))).toBeTruthy())
  expect(within(table).getByText('Mở hồ sơ')).toBeTruthy()
  expect(table.textContent).toContain('Mục đích: Đối chiếu phí\nMở lúc: 08:00 23/11/2026\nother: 3')
})

test('L14: the record of this device holds its facts as they were made, under the device’s own signature', async () => {
  const session = await openDesk({ roles: ['leader', 'receiver'] })
  const [id] = await handInFor(session, 1)
  await session.act(id!, { type: 'note-added', body: { text: 'Đã gọi' } })
  const made = await makeLocalRecord(session.ctx, id!, 'Đối chiếu')
  if (!made.ok) throw new Error(made.problem.code)
  const record: DossierRecord = made.value
  expect(record.facts.map(({ raw }) => (JSON.parse(raw) as { type: string }).type)).toEqual([
    'dossier-received',
    'note-added',
  ])
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  for (const { raw, sha256: said } of record.facts) expect(sha256(raw)).toBe(said)
  const lists = recordLists(record)
  const digests = { purpose: sha256(lists.purpose), facts: sha256(lists.facts), audit: sha256(lists.audit) }
  const key = createPublicKey({ key: record.key as object as JsonWebKey, format: 'jwk' })
  const check = (text: string) =>
    verify(
      'sha256',
      Buffer.from(text),
      { key, dsaEncoding: 'ieee-p1363' },
      Buffer.from(record.sig, 'base64url'),
    )
  expect(check(recordText(record, digests))).toBe(true)
  expect(check(recordText(record, { ...digests, facts: sha256('') }))).toBe(false)
  expect(await makeLocalRecord(session.ctx, 'none', 'x')).toMatchObject({
    problem: { code: 'inspection.dossier-not-found' },
  })
})
