import { signal } from '@preact/signals'
import { screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AnyEvent } from '../../../domain/dossier/events.ts'
import { closeDesk, openDesk, type DeskSession } from '../../../tests/support/desk-session.ts'
import { renderKit } from '../../../tests/support/render-kit.tsx'
import { openDraft } from '../../data/drafts.ts'
import { recordFact } from '../../data/ledger.ts'
import { setMeta } from '../../data/meta.ts'
import { loadProblemSentences } from '../../i18n/problem-sentence.ts'
import { OutboxScreen } from './OutboxScreen.tsx'

beforeEach(loadProblemSentences)
afterEach(closeDesk)

const CODE = 'H56.99.01-261121-01001'
const refused = { state: 'quarantined', problem: { code: 'dossier.component.missing' } } as const

function show() {
  const onOpen = vi.fn<(path: string) => void>()
  const space = { persisted: true, usedBytes: 42_000_000, leftBytes: null, isLow: false }
  const line = signal({ line: 'up' as const, since: null, busy: false, problem: null })
  const view = renderKit(
    <OutboxScreen storage={{ read: async () => space }} line={line} onSendNow={vi.fn()} onOpen={onOpen} />,
  )
  return { ...view, onOpen }
}

/** As after a pull: nothing of a refused reception is folded. */
async function refuseReception({ ctx }: DeskSession, id: string) {
  await ctx.db.outbox.toCollection().modify({ ...refused, storedAt: ctx.clock.at() })
  await ctx.db.events.toCollection().modify({ verdict: 'quarantined' })
  await ctx.db.dossiers.delete(id)
}

test('a refused reception is named, says why, and is repaired: a draft with everything entered opens', async () => {
  const session = await openDesk()
  const id = await session.receive({ applicant: { name: 'Lò Thị Mẩy', phone: '0912345678' } })
  await refuseReception(session, id)
  const { user, onOpen } = show()
  const row = (await screen.findByText(CODE)).closest('tr') as HTMLElement
  expect(row.textContent).toMatch(/Lò Thị Mẩy.*Còn thiếu/s)
  expect(row.textContent).toContain('thu lại giấy hẹn cũ')
  await user.click(within(row).getByRole('button', { name: `Sửa và gửi lại: ${CODE}` }))
  await waitFor(() => expect(onOpen).toHaveBeenCalledOnce())
  const draft = onOpen.mock.calls[0]![0].replace('/tiep-nhan/', '')
  const opened = await openDraft(session.ctx, draft)
  expect(opened.ok && opened.value.draft.applicant).toEqual({ name: 'Lò Thị Mẩy', phone: '0912345678' })
  await screen.findByText(/Đã sửa thành bản mới/, {}, { timeout: 3000 })
  expect(screen.queryByRole('button', { name: /^Sửa và gửi lại/ })).toBeNull()
})

test('a fact of another officer is not offered for repair, but can be put aside', async () => {
  const session = await openDesk()
  const { ctx } = session
  const dossier = await session.receive({})
  const note: AnyEvent = {
    v: 1,
    id: ctx.newId(),
    dossier,
    type: 'note-added',
    at: ctx.clock.at(),
    clk: { off: 0, q: 'synced' },
    actor: 'officer-2',
    body: { text: 'x' },
  } as AnyEvent
  await recordFact(ctx, { dossier, decide: () => ({ ok: true, value: { event: note } }) })
  await ctx.db.outbox.filter(({ id }) => id === note.id).modify({ ...refused, storedAt: ctx.clock.at() })
  show()
  expect(await screen.findByRole('button', { name: `Để riêng: ${CODE}` })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Sửa và gửi lại/ })).toBeNull()
  expect(screen.getByRole('link', { name: `Mang đi bằng USB: ${CODE}` }).getAttribute('href')).toBe(
    '/mang-di',
  )
})

test('put aside by keyboard with a reason, still counted, and taken up again', async () => {
  const session = await openDesk()
  await session.receive({})
  await session.ctx.db.outbox.toCollection().modify({ ...refused, storedAt: session.ctx.clock.at() })
  const { user } = show()
  const park = await screen.findByRole('button', { name: `Để riêng: ${CODE}` })
  park.focus()
  await user.keyboard('{Enter}')
  await screen.findByRole('dialog', { name: `Để riêng: ${CODE}` })
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText(/Chưa ghi lý do để riêng/)).toBeTruthy()
  await user.keyboard('Chờ danh mục mới{Control>}{Enter}{/Control}')
  await screen.findByText('Để riêng vì: Chờ danh mục mới', {}, { timeout: 3000 })
  expect(screen.getByText('1 hồ sơ có việc để riêng')).toBeTruthy()
  expect(screen.queryByText('1 hồ sơ cần bạn xem')).toBeNull()
  expect(screen.getByRole('heading', { name: '1 hồ sơ đang giữ an toàn trên máy này' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: `Đưa lại: ${CODE}` }))
  await screen.findByText('1 hồ sơ cần bạn xem', {}, { timeout: 3000 })
})

test('two versions: the dossier opens where they stand side by side', async () => {
  const session = await openDesk()
  const { ctx } = session
  const dossier = await session.receive({})
  const [first] = await ctx.db.events.toArray()
  await session.act(dossier, { type: 'step-assigned', body: { step: 'x', to: 'officer-1' } })
  const lost = {
    v: 1,
    id: ctx.newId(),
    dossier,
    type: 'step-assigned',
    parent: first?.id,
    at: ctx.clock.at(),
    clk: { off: 0, q: 'synced' },
    actor: ctx.officer.id,
    body: { step: 'y', to: 'officer-2' },
  } as AnyEvent
  await recordFact(ctx, { dossier, decide: () => ({ ok: true, value: { event: lost } }) })
  const { user, onOpen } = show()
  await user.click(await screen.findByRole('button', { name: `So hai bản: ${CODE}` }))
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(`/ho-so/${dossier}`)
  expect(screen.queryByRole('button', { name: /^Để riêng/ })).toBeNull() // a conflict is settled, not parked
})

test('room: what is only here, what may go, and letting it go', async () => {
  const session = await openDesk()
  const { ctx } = session
  const sealed = { iv: new Uint8Array(1), data: new Uint8Array(1), key: new Uint8Array(1) }
  const file = (sha256: string, state: 'waiting' | 'verified', size: number) => ({
    ...sealed,
    keyForServer: new Uint8Array(1),
    sha256,
    size,
    state,
    mime: 'image/jpeg',
    dossiers: ['d'],
    sentBytes: 0,
    uploadUrl: null,
    dueAt: '',
    problem: null,
  })
  await ctx.db.files.bulkAdd([file('a', 'waiting', 2_000_000), file('b', 'verified', 30_000_000)])
  const { user } = show()
  const card = await screen.findByRole('region', { name: 'Chỗ trên máy' })
  expect(card.textContent).toMatch(/Chưa gửi2.*MB.*Máy chủ đã nhận30.*MB.*bộ đọc chữ10.*MB/s)
  expect(within(card).getByText(/Chưa có gì dọn được/)).toBeTruthy()
  await setMeta(ctx.db, 'safeReceipt', { files: ['b'] } as never)
  await user.click(await within(card).findByRole('button', { name: /Dọn bản đã có dự phòng \(30/ }))
  await within(card).findByText(/Đã dọn 1 tệp/)
  expect(await ctx.db.files.toCollection().primaryKeys()).toEqual(['a'])
})
