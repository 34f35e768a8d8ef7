import { describe, expect, it, vi } from 'vitest'
import { ok } from '../../../domain/base/result.ts'
import { decide, type Command } from '../../../domain/dossier/decide.ts'
import { takeNumber } from '../../../domain/dossier/number-book.ts'
import { reception } from '../../../tests/simulation/history.ts'
import { openTestDevice, type TestDevice } from '../../../tests/support/data-context.ts'
import { dossierAddress } from '../../data/addresses.ts'
import { putDossiers } from '../../data/dossier-rows.ts'
import { findDossier } from '../../data/dossiers.ts'
import { keepFile } from '../../data/files.ts'
import { recordFact } from '../../data/ledger.ts'
import { sealValue } from '../../data/sealing.ts'
import { outboxView } from './outbox-view.ts'
import { createOutboxReader } from './read-outbox.ts'
import { canRetry, retryFile } from './retry-file.ts'
import { createUnsentFiles } from './unsent-files.ts'

async function write({ ctx }: TestDevice, dossier: string, command: Command, endsDraft?: string) {
  const done = await recordFact(ctx, {
    dossier,
    decide: (state, counters) => {
      const now = { at: ctx.clock.at(), clk: ctx.clock.clk() }
      const made = decide(command, state, { now, actor: ctx.officer.id, newId: ctx.newId })
      if (!made.ok) return made
      const { counters: next } = takeNumber(counters, { agency: 'H56.99.01', number: 1 }, '2026-11-23')
      return ok({ event: made.value, counters: next })
    },
    ...(endsDraft === undefined ? {} : { endsDraft }),
  })
  if (!done.ok) throw new Error(done.problem.code)
}

async function page({ ctx }: TestDevice, draft: string, byte: number): Promise<string> {
  const reading = { page: null, thumbnail: '', width: 1, height: 1 }
  const kept = await keepFile(ctx, {
    draft,
    bytes: new Uint8Array(500).fill(byte),
    mime: 'image/jpeg',
    reading,
  })
  if (!kept.ok) throw new Error(kept.problem.code)
  return kept.value.sha256
}

const received: Command = { type: 'dossier-received', body: reception }
const ref = (sha256: string) => ({ sha256, size: 500, mime: 'image/jpeg', kind: 'other' as const, pages: 1 })

async function look(read: ReturnType<typeof createOutboxReader>) {
  const found = await read()
  if (!found.ok) throw new Error(found.problem.code)
  return outboxView({ ...found.value, isSending: true })
}

describe('reading the outbox from the database', () => {
  it('follows a dossier with one page from the counter to the server', async () => {
    const device = await openTestDevice()
    const { ctx } = device
    const read = createOutboxReader(ctx)
    const id = ctx.newId()
    const sha256 = await page(device, id, 1)
    expect((await look(read)).items).toEqual([])

    const withPage: Command = { type: 'dossier-received', body: { ...reception, volunteered: [ref(sha256)] } }
    await write(device, id, withPage, id)
    const held = await look(read)
    expect(held).toMatchObject({ held: 1, items: [{ code: reception.code, isNew: true, papers: 1 }] })
    expect(held.items[0]?.status).toMatchObject({ kind: 'waiting', place: 1 })

    await ctx.db.outbox.toCollection().modify({ state: 'stored', storedAt: ctx.clock.at() })
    await ctx.db.files.update(sha256, { state: 'sending', sentBytes: 250 })
    expect((await look(read)).items[0]?.status.kind).toBe('sending')
    const half = (await look(read)).items[0]?.status
    await ctx.db.files.update(sha256, { sentBytes: 400 })
    expect((await look(read)).items[0]?.status).not.toEqual(half)

    await ctx.db.files.update(sha256, { state: 'verified' })
    expect((await look(read)).items[0]?.status).toMatchObject({ kind: 'received', bookedAt: ctx.clock.at() })

    device.clock.wall = '2026-11-24T07:00'
    expect((await look(read)).items).toEqual([])
  })

  it('a file row is read once, not at every look: each carries a whole scan', async () => {
    const device = await openTestDevice()
    const { ctx } = device
    for (const byte of [1, 2, 3]) await page(device, 'draft', byte)
    await ctx.db.files.toCollection().modify({ state: 'waiting' })
    const get = vi.spyOn(ctx.db.files, 'get')
    const unsent = createUnsentFiles(ctx.db)
    expect(await unsent()).toHaveLength(3)
    expect(get).toHaveBeenCalledTimes(3)
    expect(await unsent()).toHaveLength(3)
    expect(get).toHaveBeenCalledTimes(3)
    const [first] = await ctx.db.files.toCollection().primaryKeys()
    await ctx.db.files.update(first!, { state: 'refused', problem: { code: 'blob.hash-mismatch' } })
    expect((await unsent()).find(({ sha256 }) => sha256 === first)).toMatchObject({
      state: 'refused',
      problem: { code: 'blob.hash-mismatch' },
    })
    expect(get).toHaveBeenCalledTimes(4)
  })

  it('a contested fact of this officer stays until it is settled, however old', async () => {
    const device = await openTestDevice()
    const { ctx } = device
    const id = ctx.newId()
    await write(device, id, received)
    await ctx.db.outbox.toCollection().modify({ state: 'stored', storedAt: '2026-11-01T08:00:00.000+07:00' })
    expect((await look(createOutboxReader(ctx))).items).toEqual([])
    const found = await findDossier(ctx, id)
    if (!found.ok || found.value === null) throw new Error('no dossier')
    const { state, version } = found.value
    const contested = [{ event: { actor: ctx.officer.id }, problem: { code: 'dossier.parent.stale' } }]
    const sealed = await sealValue(ctx.vault, dossierAddress(id, version + 1), { ...state, contested })
    if (!sealed.ok) throw new Error(sealed.problem.code)
    const row = (await ctx.db.dossiers.get(id))!
    await ctx.db.transaction('rw', [ctx.db.dossiers, ctx.db.meta], () =>
      putDossiers(ctx.db, [{ ...row, ...sealed.value, version: version + 1 }]),
    )
    expect((await look(createOutboxReader(ctx))).items).toMatchObject([{ status: { kind: 'attention' } }])
  })
})

describe('a refused page', () => {
  it('goes back into the line whole; a page that is on its way is left alone', async () => {
    const device = await openTestDevice()
    const { ctx } = device
    const [one, two] = [await page(device, 'd', 1), await page(device, 'd', 2)]
    const problem = { code: 'blob.hash-mismatch' }
    await ctx.db.files.update(one, { state: 'refused', problem, sentBytes: 10, uploadUrl: '/x' })
    await ctx.db.files.update(two, { state: 'sending', sentBytes: 10, uploadUrl: '/y' })
    await retryFile(ctx, one)
    await retryFile(ctx, two)
    expect(await ctx.db.files.get(one)).toMatchObject({
      state: 'waiting',
      problem: null,
      sentBytes: 0,
      uploadUrl: null,
    })
    expect(await ctx.db.files.get(two)).toMatchObject({ state: 'sending', sentBytes: 10 })
    expect(device.changes.count).toBeGreaterThan(0)
  })

  it('another try is only offered where it can help', () => {
    expect(canRetry({ code: 'blob.hash-mismatch' })).toBe(true)
    expect(canRetry({ code: 'blob.type-refused' })).toBe(false)
    expect(canRetry({ code: 'blob.too-large' })).toBe(false)
  })
})
