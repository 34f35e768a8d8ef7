import { describe, expect, test } from 'vitest'
import type { AnyEvent, EventBody } from '../../domain/dossier/events.ts'
import { openDesk } from '../../tests/support/desk-session.ts'
import { reception } from '../../tests/simulation/history.ts'
import { listAsides, putAside, takeBack } from './asides.ts'
import { getLaw } from './current.ts'
import { draftOfReception } from './draft-of-reception.ts'
import { openDraft } from './drafts.ts'
import { keepFile } from './files.ts'
import { freeReceived, readHeadroom } from './headroom.ts'
import { setMeta } from './meta.ts'
import { repairFact } from './repair.ts'
import { putReserveBack, spendReserve } from './reserve.ts'
import { readUnsent } from './sending-state.ts'

const page = { sha256: 'ab'.repeat(32), size: 9, mime: 'image/jpeg', kind: 'other' as const, pages: 1 }
const refusedBy = { code: 'dossier.component.missing' }

function receptionWith(change: Partial<EventBody['dossier-received']>): EventBody['dossier-received'] {
  return { ...reception, ...change }
}

describe('a refused reception', () => {
  test('goes back to a draft with everything entered and its papers, under a new id', async () => {
    const { ctx, act } = await openDesk()
    const old = ctx.newId()
    const kept = await keepFile(ctx, {
      draft: old,
      bytes: new Uint8Array([1, 2, 3]),
      mime: 'image/jpeg',
      reading: { page: null, thumbnail: '', width: 1, height: 1 },
    })
    if (!kept.ok) throw new Error(kept.problem.code)
    const file = { ...page, ...kept.value }
    const body = receptionWith({
      components: [
        { component: 'birth-notice', proof: { by: 'files', files: [file] } },
        { component: 'id-card', proof: { by: 'presented' } },
        { component: 'declaration', proof: { by: 'form' } },
      ],
      form: { id: 'tk', data: { ten: 'Hà Thị Nhung' } },
      timeCase: 'urgent',
      due: { at: '2026-11-25T08:00', rule: 'by-hand', why: 'Theo quy chế' },
    })
    const id = await act(old, { type: 'dossier-received', body })
    await ctx.db.outbox.toCollection().modify({ state: 'quarantined', problem: refusedBy })
    const event: AnyEvent = {
      v: 1,
      id,
      dossier: old,
      type: 'dossier-received',
      body,
      at: ctx.clock.at(),
      clk: ctx.clock.clk(),
      actor: ctx.officer.id,
    } as AnyEvent
    const repaired = await repairFact(ctx, getLaw(), event, refusedBy)
    if (!repaired.ok || repaired.value.draft === null) throw new Error('not repaired')
    const opened = await openDraft(ctx, repaired.value.draft)
    if (!opened.ok) throw new Error(opened.problem.code)
    const { draft } = opened.value
    expect(draft.id).not.toBe(old)
    expect(draft).toMatchObject({
      procedure: body.procedure,
      law: body.law,
      timeCase: 'urgent',
      applicant: body.applicant,
      proofs: { 'id-card': { by: 'presented' } },
      pages: [{ sha256: file.sha256, component: 'birth-notice', state: 'read' }],
      form: { ten: 'Hà Thị Nhung' },
      byHandDue: { at: '2026-11-25T08:00', why: 'Theo quy chế' },
    })
    expect((await ctx.db.files.get(file.sha256))?.dossiers).toContain(draft.id)
    const asides = await listAsides(ctx)
    expect(asides.ok && asides.value.get(id)).toMatchObject({ kind: 'repaired', into: draft.id })
    expect((await readUnsent(ctx.db)).facts.get(old)).toEqual(['aside']) // kept, and calling nobody
  })

  test('what was wrong with its law is put right by the law in force', async () => {
    await openDesk()
    const law = getLaw()
    const own = { ...reception, procedure: '1.001193' }
    const current = law.procedures.get('1.001193')!.hash
    expect(draftOfReception(own, refusedBy, law).law).toEqual(own.law)
    expect(draftOfReception(own, { code: 'dossier.law.unknown' }, law).law).toMatchObject({
      pack: law.pack,
      procedure: current,
    })
  })

  test('a paper kept as one file is shown by its previews and stays the file it is', async () => {
    await openDesk()
    const preview = (mark: string) => ({ sha256: mark.repeat(32), size: 3, mime: 'image/webp' })
    const paper = { ...page, mime: 'application/pdf', pages: 2, previews: [preview('11'), preview('22')] }
    const { pages } = draftOfReception(receptionWith({ volunteered: [paper] }), null, getLaw())
    expect(
      pages.map(({ sha256, mime, original }) => [sha256, mime, original?.sha256, original?.pages]),
    ).toEqual([
      ['11'.repeat(32), 'image/webp', paper.sha256, 2],
      ['22'.repeat(32), 'image/webp', paper.sha256, 2],
    ])
  })
})

test('any other refused fact is written anew as it is; only by who wrote it', async () => {
  const { ctx, act, receive } = await openDesk()
  const dossier = await receive({})
  const id = await act(dossier, { type: 'note-added', body: { text: 'Đã gọi' } })
  const event = (actor: string) =>
    ({ id, dossier, type: 'note-added', actor, body: { text: 'Đã gọi' } }) as unknown as AnyEvent
  expect(await repairFact(ctx, getLaw(), event('another'), null)).toMatchObject({
    ok: false,
    problem: { code: 'dossier.repair.not-yours' },
  })
  expect(await repairFact(ctx, getLaw(), event(ctx.officer.id), null)).toMatchObject({
    ok: true,
    value: { draft: null },
  })
  expect((await ctx.db.outbox.toArray()).map((row) => row.type)).toEqual([
    'dossier-received',
    'note-added',
    'note-added',
  ])
})

test('parked and taken up again; the reason is not on the disk in clear', async () => {
  const { ctx } = await openDesk()
  await putAside(ctx, ['x'], { kind: 'parked', reason: 'Chờ Lò Thị Mẩy', into: null })
  const asides = await listAsides(ctx)
  expect(asides.ok && asides.value.get('x')?.reason).toBe('Chờ Lò Thị Mẩy')
  const [row] = await ctx.db.asides.toArray()
  expect(new TextDecoder().decode(row?.data as Uint8Array)).not.toContain('Mẩy')
  await takeBack(ctx, ['x'])
  expect(await ctx.db.asides.count()).toBe(0)
})

test('headroom counts own bytes; only what a safe receipt lists is let go, never what is unsent', async () => {
  const { ctx } = await openDesk()
  const keep = async (byte: number, state: 'verified' | 'waiting') => {
    const bytes = new Uint8Array(1000).fill(byte)
    const reading = { page: null, thumbnail: '', width: 1, height: 1 }
    const kept = await keepFile(ctx, { draft: 'd', bytes, mime: 'image/jpeg', reading })
    if (!kept.ok) throw new Error(kept.problem.code)
    await ctx.db.files.update(kept.value.sha256, { state })
    return kept.value.sha256
  }
  const [safe, unsafe, unsent] = [
    await keep(1, 'verified'),
    await keep(2, 'verified'),
    await keep(3, 'waiting'),
  ]
  await setMeta(ctx.db, 'safeReceipt', { files: [safe, unsent] } as never)
  expect(await readHeadroom(ctx.db)).toEqual({ unsentBytes: 1000, receivedBytes: 2000, evictableBytes: 1000 })
  expect(await freeReceived(ctx.db, ctx.clock.at())).toBe(1)
  expect((await ctx.db.files.toCollection().primaryKeys()).sort()).toEqual([unsafe, unsent].sort())
})

test('fault 18: a full disk spends the reserve for a fact, once; without a reserve it is told', async () => {
  const { ctx, receive, act } = await openDesk()
  const dossier = await receive({})
  const add = ctx.db.outbox.add.bind(ctx.db.outbox)
  let full = 1
  ctx.db.outbox.add = ((...row: Parameters<typeof add>) => {
    if (full-- > 0) throw new DOMException('full', 'QuotaExceededError')
    return add(...row)
  }) as typeof add
  expect(await putReserveBack(ctx.db)).toBe(true)
  await act(dossier, { type: 'note-added', body: { text: 'x' } })
  expect(await spendReserve(ctx.db)).toBe(false) // it is spent
  full = 1
  await expect(act(dossier, { type: 'note-added', body: { text: 'y' } })).rejects.toThrow('store.full')
  expect((await ctx.db.outbox.toArray()).map((row) => row.type)).toEqual(['dossier-received', 'note-added'])
})
