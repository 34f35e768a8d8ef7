import { describe, expect, test } from 'vitest'
import { ok } from '../../domain/base/result.ts'
import { decide, type Command } from '../../domain/dossier/decide.ts'
import { takeNumber } from '../../domain/dossier/number-book.ts'
import { reception } from '../../tests/simulation/history.ts'
import { openTestDevice, type TestDevice } from '../../tests/support/data-context.ts'
import { nextLink } from './chain.ts'
import { findDossier, listDossiers } from './dossiers.ts'
import { saveDraft, type Draft } from './drafts.ts'
import { keepFile } from './files.ts'
import { recordFact } from './ledger.ts'
import { getMeta } from './meta.ts'

const NAME = 'Lò Thị Mẩy'

function write(device: TestDevice, dossier: string, command: Command, endsDraft?: string) {
  const { ctx } = device
  return recordFact(ctx, {
    dossier,
    decide: (state, counters) => {
      const now = { at: ctx.clock.at(), clk: ctx.clock.clk() }
      const made = decide(command, state, { now, actor: ctx.officer.id, newId: ctx.newId })
      if (!made.ok) return made
      const taken = takeNumber(counters, { agency: 'H56.99.01', number: 1 }, '2026-11-23')
      return ok({ event: made.value, counters: taken.counters })
    },
    ...(endsDraft === undefined ? {} : { endsDraft }),
  })
}

const received: Command = { type: 'dossier-received', body: { ...reception, applicant: { name: NAME } } }

function draftOf(id: string): Draft {
  return {
    id,
    officer: 'officer-1',
    procedure: '1.001193',
    law: { pack: 'p', procedure: 'q', form: null },
    channel: 'direct',
    timeCase: null,
    conditions: [],
    applicant: { name: NAME },
    proofs: {},
    pages: [],
    form: {},
    provenance: {},
    byHandDue: null,
    resultVia: 'counter',
    place: 'giay-to',
    startedAt: 'x',
    savedAt: 'x',
  }
}

describe('DESIGN §2.3: one transaction writes fact, projection and outbox row', () => {
  test('a reception ends its draft, turns its pages into files of the dossier and advances the book', async () => {
    const device = await openTestDevice()
    const { ctx } = device
    const id = ctx.newId()
    await saveDraft(ctx, draftOf(id), 0)
    const reading = { page: null, thumbnail: '', width: 1, height: 1 }
    const page = await keepFile(ctx, {
      draft: id,
      bytes: new Uint8Array([1, 2, 3]),
      mime: 'image/jpeg',
      reading,
    })
    if (!page.ok) throw new Error(page.problem.code)
    const picture = await keepFile(ctx, {
      draft: id,
      bytes: new Uint8Array([4, 5]),
      mime: 'image/jpeg',
      reading,
    })
    if (!picture.ok) throw new Error(picture.problem.code)
    const { sha256, size } = page.value
    const file = { sha256, size, mime: 'image/jpeg', kind: 'other' as const, pages: 1 }
    const naming = { ...received, body: { ...received.body, volunteered: [file] } }
    const done = await write(device, id, naming as typeof received, id)
    expect(done.ok).toBe(true)
    expect(await ctx.db.drafts.count()).toBe(0)
    expect((await ctx.db.files.get(sha256))?.state).toBe('waiting')
    // The picture the page was cut from is named by nothing: it went with the draft.
    expect(await ctx.db.files.get(picture.value.sha256)).toBeUndefined()
    expect(await ctx.db.readings.get(picture.value.sha256)).toBeUndefined()
    expect(await getMeta(ctx.db, 'counters')).toEqual({ '2026-11-23': 1 })
    expect(await ctx.db.outbox.count()).toBe(1)
    const view = await findDossier(ctx, id)
    expect(view.ok && view.value?.state.reception?.applicant.name).toBe(NAME)
    expect(view.ok && view.value?.state.stage).toBe('received')
  })

  test('thirty facts written at once form one unbroken hash chain, none lost, none twice', async () => {
    const device = await openTestDevice()
    const { ctx } = device
    const id = ctx.newId()
    await write(device, id, received)
    const notes = Array.from({ length: 30 }, (_, i) =>
      write(device, id, { type: 'note-added', body: { text: `n${i}` } }),
    )
    expect((await Promise.all(notes)).every((r) => r.ok)).toBe(true)
    const outbox = await ctx.db.outbox.orderBy('dseq').toArray()
    expect(outbox.map((row) => row.dseq)).toEqual(Array.from({ length: 31 }, (_, i) => i + 1))
    let chain = '0'.repeat(64)
    for (const row of outbox) {
      const event = await ctx.db.events.get(row.id)
      const raw = await ctx.vault.openRows([
        { address: { table: 'events', id: row.id, version: 1, owner: 'device' }, row: event! },
      ])
      const text = raw.ok ? (JSON.parse(new TextDecoder().decode(raw.value[0]!)) as string) : ''
      chain = await nextLink(chain, new TextEncoder().encode(text))
      expect(row.hash).toBe(chain)
    }
    expect((await getMeta(ctx.db, 'head')).chain).toBe(chain)
    const view = await findDossier(ctx, id)
    expect(view.ok && view.value?.state.notes.length).toBe(30)
  })

  test('a transaction that cannot finish leaves nothing behind: no fact, no number, the draft stays', async () => {
    const device = await openTestDevice()
    const { ctx } = device
    const id = ctx.newId()
    await saveDraft(ctx, draftOf(id), 0)
    ctx.db.outbox.hook('creating', () => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    const done = await write(device, id, received, id)
    expect(done.ok).toBe(false)
    expect(await ctx.db.events.count()).toBe(0)
    expect(await ctx.db.dossiers.count()).toBe(0)
    expect(await ctx.db.drafts.count()).toBe(1)
    expect(await getMeta(ctx.db, 'head')).toEqual({ dseq: 0, chain: '0'.repeat(64) })
    expect(await getMeta(ctx.db, 'counters')).toEqual({})
  })

  test('an illegal step is refused before anything is written', async () => {
    const device = await openTestDevice()
    const id = device.ctx.newId()
    const done = await write(device, id, { type: 'dossier-closed', body: {} })
    expect(done).toMatchObject({ ok: false, problem: { code: 'dossier.action.not-allowed' } })
    expect(await device.ctx.db.events.count()).toBe(0)
  })

  test('no name stands in clear in any table', async () => {
    const device = await openTestDevice()
    const { ctx } = device
    const id = ctx.newId()
    await saveDraft(ctx, draftOf(ctx.newId()), 0)
    await write(device, id, received)
    for (const table of ctx.db.tables) {
      const text = JSON.stringify(await table.toArray(), (_k, v: unknown) =>
        v instanceof Uint8Array ? Buffer.from(v).toString('latin1') : v,
      )
      expect(text).not.toContain('Mẩy')
      expect(text).not.toContain(Buffer.from('Mẩy').toString('latin1'))
    }
  })

  test('a list opens each dossier again only when it changed, and survives a damaged row', async () => {
    const device = await openTestDevice()
    const { ctx } = device
    const [a, b] = [ctx.newId(), ctx.newId()]
    await write(device, a, received)
    await write(device, b, received)
    await ctx.db.dossiers.update(b, { data: new Uint8Array([9, 9, 9]) })
    const list = await listDossiers(ctx)
    expect(list.ok && list.value.map((v) => v.state.id)).toEqual([a])
  })
})
