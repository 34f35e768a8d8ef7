/** What every engine behind sync-server/store/port.ts must do. An engine calls `storeContract` from its own test file. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EnrolledKind } from '../../domain/station/kinds.ts'
import { CHAIN_START } from '../../domain/sync/signing.ts'
import { demoCommune, demoOfficers } from '../../sync-server/demo/demo-commune.ts'
import type { Device, EnrolInput, ProvenSegment, PushOutcome, Store } from '../../sync-server/store/port.ts'
import { nextDeviceHash, nextLedgerHash } from '../../sync-server/sync/chain.ts'
import { dossierLaw } from '../../sync-server/sync/dossier-law.ts'
import type { EventLaw } from '../../sync-server/sync/law.ts'
import { fact, handler, note, received, uuid } from '../support/sync-events.ts'

export interface OpenedStore {
  readonly store: Store
  /** Closes and opens the same data again. */
  reopen(): Promise<Store>
  destroy(): Promise<void>
}

const at = '2026-11-20T02:00:00.000Z'
const year = 2026
const other = { ...demoCommune, code: '14959', agency: 'H56.99.02' }

export function storeContract(engine: string, open: (law: EventLaw) => Promise<OpenedStore>): void {
  describe(`store contract: ${engine}`, () => {
    let opened: OpenedStore
    let store: Store
    let codes = 0

    beforeEach(async () => {
      opened = await open(dossierLaw(() => null))
      store = opened.store
      const officers = demoOfficers.map(({ words: _, ...officer }) => ({ ...officer, passphrase: 'phc' }))
      await store.createCommune(demoCommune, officers, 'demo')
      await store.createCommune(other, [], 'real')
    })
    afterEach(() => opened.destroy())

    async function addCode(
      commune = demoCommune.code,
      expiresAt = '2026-11-21T02:00:00.000Z',
      kind?: EnrolledKind,
    ): Promise<string> {
      const hash = `code-${(codes += 1)}`
      await store.addEnrolCode({ hash, commune, expiresAt, ...(kind ? { kind } : {}) })
      return hash
    }

    function enrolWith(
      codeHash: string,
      keyId: string,
      more: Partial<Pick<EnrolInput, 'year' | 'at' | 'again' | 'kind'>> = {},
    ) {
      const publicKey = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }
      const newDeviceId = uuid()
      return store.enrol({ codeHash, keyId, publicKey, name: 'Quầy 1', newDeviceId, year, at, ...more })
    }

    async function enrolled(commune = demoCommune.code): Promise<Device> {
      const result = await enrolWith(await addCode(commune), uuid())
      if (!result.ok) throw new Error(result.problem.code)
      return result.value
    }

    /** The log of one device, as its chain has it. */
    class Log {
      readonly device: Device
      readonly items: { hash: string; raw: Uint8Array }[] = []

      constructor(device: Device) {
        this.device = device
      }

      add(...events: readonly (object | string)[]): this {
        for (const event of events) {
          const raw = Buffer.from(typeof event === 'string' ? event : JSON.stringify(event))
          this.items.push({ hash: nextDeviceHash(this.items.at(-1)?.hash ?? CHAIN_START, raw), raw })
        }
        return this
      }

      part(from: number, to = this.items.length): ProvenSegment {
        const prev = from === 1 ? CHAIN_START : this.items[from - 2]!.hash
        const { id: device, commune, epoch } = this.device
        return { commune, device, epoch, from, prev, items: this.items.slice(from - 1, to), at }
      }
    }

    async function pushed(segment: ProvenSegment): Promise<PushOutcome> {
      const outcome = await store.applyPush(segment)
      if (!outcome.ok) throw new Error(outcome.problem.code)
      return outcome.value
    }

    const refusal = async (segment: ProvenSegment) => {
      const outcome = await store.applyPush(segment)
      return outcome.ok ? null : outcome.problem
    }
    const rowsOf = (commune: string) => store.pull({ commune, after: 0, limit: 500, maxBytes: 1e9 })

    describe('enrolment', () => {
      it('E3: a code works once; the same key asking again gets the same device', async () => {
        const code = await addCode()
        const first = await enrolWith(code, 'key-1')
        expect(first.ok && first.value).toMatchObject({ epoch: 1, book: 1, stored: 0, head: CHAIN_START })
        expect(await enrolWith(code, 'key-1')).toEqual(first)
        expect(await enrolWith(code, 'key-2')).toMatchObject({ problem: { code: 'enrol.code.refused' } })
        expect(await enrolWith('never-made', 'key-1')).toMatchObject({
          problem: { code: 'enrol.code.refused' },
        })
      })

      it('E2: an expired code is refused like a wrong one', async () => {
        const code = await addCode(demoCommune.code, '2026-11-20T01:59:59.000Z')
        expect(await enrolWith(code, 'key-1')).toMatchObject({ problem: { code: 'enrol.code.refused' } })
      })

      it('E4: books are never granted twice within a year, not even after a device is revoked', async () => {
        const first = await enrolled()
        const second = await enrolled()
        expect([first.book, second.book]).toEqual([1, 2])
        await store.revokeDevice(first.commune, first.id, at)
        expect((await enrolled()).book).toBe(3)
        expect((await enrolled(other.code)).book, 'another agency counts for itself').toBe(1)
      })

      it('E4: in the new year a book of a living device stays its own; a revoked one is free again', async () => {
        const lost = await enrolled()
        await enrolled()
        await store.revokeDevice(lost.commune, lost.id, at)
        const next = await enrolWith(await addCode(demoCommune.code, '2027-12-31T00:00:00.000Z'), 'new', {
          year: 2027,
          at: '2027-01-05T02:00:00.000Z',
        })
        expect(next.ok && next.value.book).toBe(1)
      })

      it('E4: a device revoked on new year morning keeps its book through that year', async () => {
        const lost = await enrolled()
        await store.revokeDevice(lost.commune, lost.id, '2026-12-31T17:30:00.000Z') // 00:30 on 1 January at the counter
        const next = await enrolWith(await addCode(demoCommune.code, '2027-12-31T00:00:00.000Z'), 'new', {
          year: 2027,
          at: '2027-01-05T02:00:00.000Z',
        })
        expect(next.ok && next.value.book).toBe(2)
      })

      it('E10: a code makes one kind of device, for that kind alone; a board takes no book', async () => {
        const kiosk = await addCode(demoCommune.code, undefined, 'kiosk')
        expect(await enrolWith(kiosk, 'k')).toMatchObject({
          problem: { code: 'enrol.code.other-kind', details: { kind: 'kiosk' } },
        })
        expect(await enrolWith(kiosk, 'k', { kind: 'kiosk' })).toMatchObject({
          value: { kind: 'kiosk', book: 1 },
        })
        const board = await addCode(demoCommune.code, undefined, 'board')
        expect(await enrolWith(board, 'k', { kind: 'board' }), 'a key stays what it became').toMatchObject({
          problem: { code: 'enrol.code.refused' },
        })
        expect(await enrolWith(board, 'b', { kind: 'board' })).toMatchObject({
          value: { kind: 'board', book: 0 },
        })
        expect((await enrolled()).book).toBe(2)
        expect(await store.listDeviceKeys(demoCommune.code)).toHaveLength(1)
      })

      it('E4: after 99 books the agency has none left this year', async () => {
        for (let i = 0; i < 99; i++) await enrolled()
        expect(await enrolWith(await addCode(), 'one-too-many')).toMatchObject({
          problem: { code: 'enrol.books.exhausted' },
        })
      })

      it('E5: a known key with a new code is the same device in a new epoch, with a new book and an empty log', async () => {
        const first = await enrolWith(await addCode(), 'key-1')
        if (!first.ok) throw new Error('not enrolled')
        await pushed(new Log(first.value).add(note(uuid())).part(1))
        const again = await enrolWith(await addCode(), 'key-1')
        expect(again.ok && again.value).toMatchObject({
          id: first.value.id,
          epoch: 2,
          book: 2,
          stored: 0,
          status: 'active',
        })
        expect((await enrolled()).book, 'the book of the epoch before stays taken').toBe(3)
      })

      it('E9: a device this server has forgotten gets its id, epoch and book back, and an empty log', async () => {
        const again = { commune: demoCommune.code, device: uuid(), epoch: 3, book: 7 }
        const back = await enrolWith(await addCode(), 'key-1', { again })
        expect(back).toMatchObject({
          value: { id: again.device, epoch: 3, book: 7, stored: 0, head: CHAIN_START },
        })
        expect((await enrolled()).book).not.toBe(7)
        // Whom the server knows in this epoch is no forgotten device: E5.
        const next = await enrolWith(await addCode(), 'key-1', { again })
        expect(next).toMatchObject({ value: { id: again.device, epoch: 4, stored: 0 } })
        const elsewhere = { ...again, commune: other.code }
        expect(await enrolWith(await addCode(), 'key-2', { again: elsewhere })).toMatchObject({
          problem: { code: 'enrol.grant.refused' },
        })
      })

      it('E9: set back to an earlier epoch, the later one is taken up again', async () => {
        const first = await enrolWith(await addCode(), 'key-1')
        if (!first.ok) throw new Error(first.problem.code)
        const { id, commune } = first.value
        const log = new Log(first.value).add(note(uuid()))
        await pushed(log.part(1))
        const again = { commune, device: id, epoch: 2, book: 9 }
        const back = await enrolWith(await addCode(), 'key-1', { again })
        expect(back).toMatchObject({ value: { id, epoch: 2, book: 9, stored: 0 } })
      })

      it('E9: a forgotten book that another device got meanwhile is held by both; P16 keeps their numbers apart', async () => {
        const newcomer = await enrolled()
        const again = { commune: demoCommune.code, device: uuid(), epoch: 1, book: newcomer.book }
        const back = await enrolWith(await addCode(), 'key-1', { again })
        expect(back).toMatchObject({ value: { book: newcomer.book } })
      })

      it('E6: a revoked key never comes back', async () => {
        const first = await enrolWith(await addCode(), 'key-1')
        if (first.ok) await store.revokeDevice(first.value.commune, first.value.id, at)
        expect(await enrolWith(await addCode(), 'key-1')).toMatchObject({
          problem: { code: 'enrol.key.revoked' },
        })
      })
    })

    describe('push', () => {
      it('P7: gives a gap-free sequence and the chain over exactly the bytes that came', async () => {
        const log = new Log(await enrolled()).add(
          note(uuid()),
          note(uuid(), 'Tiếng Việt: ắằẳẵặ'),
          note(uuid()),
        )
        const outcome = await pushed(log.part(1))
        expect(outcome.verdicts.map((v) => [v.dseq, v.seq, v.verdict])).toEqual([
          [1, 1, 'commuting'],
          [2, 2, 'commuting'],
          [3, 3, 'commuting'],
        ])
        let chain = CHAIN_START
        for (const item of log.items) chain = nextLedgerHash(chain, item.raw)
        expect(outcome.end).toEqual({ seq: 3, chain, safe: 0 })
        const { rows } = await rowsOf(demoCommune.code)
        expect(rows.map((row) => Buffer.from(row.raw))).toEqual(
          log.items.map((item) => Buffer.from(item.raw)),
        )
      })

      it('P8: repeats and overlaps get the same verdicts for ever and add nothing', async () => {
        const log = new Log(await enrolled()).add(note(uuid()), note(uuid()), note(uuid()))
        const first = await pushed(log.part(1, 2))
        expect(await pushed(log.part(1, 2))).toEqual(first)
        const overlap = await pushed(log.part(2, 3))
        expect(overlap.verdicts[0]).toEqual(first.verdicts[1])
        expect(overlap.stored).toBe(3)
        const old = await pushed(log.part(1, 1))
        expect(old.verdicts).toEqual(first.verdicts.slice(0, 1))
        expect(old.stored).toBe(3)
        expect((await rowsOf(demoCommune.code)).rows).toHaveLength(3)
      })

      it('P8: the same segment many times at once is stored once', async () => {
        const log = new Log(await enrolled()).add(note(uuid()), note(uuid()))
        const all = await Promise.all(Array.from({ length: 20 }, () => pushed(log.part(1))))
        expect(new Set(all.map((o) => JSON.stringify(o.verdicts))).size).toBe(1)
        expect((await rowsOf(demoCommune.code)).rows).toHaveLength(2)
      })

      it('P9: a gap is refused with what is held; nothing is stored or kept', async () => {
        const log = new Log(await enrolled()).add(note(uuid()), note(uuid()), note(uuid()))
        await pushed(log.part(1, 1))
        expect(await refusal(log.part(3))).toEqual({
          code: 'sync.segment.gap',
          details: { have: 1, head: log.items[0]!.hash },
        })
        expect(await store.listKeptSegments(log.device.commune, log.device.id)).toEqual([])
      })

      it('P10: a fork is kept for review, the device is suspected, its stored log still answers', async () => {
        const device = await enrolled()
        const mine = new Log(device).add(note(uuid()), note(uuid()))
        const answer = await pushed(mine.part(1))
        const theirs = new Log(device).add(JSON.parse(mine.items[0]!.raw.toString()) as object, note(uuid()))
        expect(await refusal(theirs.part(1))).toMatchObject({
          code: 'sync.segment.fork',
          details: { dseq: 2 },
        })
        expect((await store.findDevice(device.id))?.status).toBe('clone-suspected')
        expect((await pushed(mine.part(1))).verdicts).toEqual(answer.verdicts)
        expect(await refusal(mine.add(note(uuid())).part(3))).toMatchObject({
          code: 'device.clone-suspected',
        })
        expect(await store.listKeptSegments(device.commune, device.id)).toEqual([
          { reason: 'sync.segment.fork', from: 1, count: 2 },
          { reason: 'device.clone-suspected', from: 3, count: 1 },
        ])
        expect((await rowsOf(demoCommune.code)).rows).toHaveLength(2)
      })

      it('P10: a log that parts before the segment begins is a fork too', async () => {
        const device = await enrolled()
        await pushed(new Log(device).add(note(uuid())).part(1))
        expect(await refusal(new Log(device).add(note(uuid()), note(uuid())).part(2))).toMatchObject({
          code: 'sync.segment.fork',
        })
      })

      it('P11: what a revoked device sends is kept for review once, never sequenced', async () => {
        const log = new Log(await enrolled()).add(note(uuid()))
        await store.revokeDevice(log.device.commune, log.device.id, at)
        for (let i = 0; i < 3; i++)
          expect(await refusal(log.part(1))).toEqual({ code: 'device.revoked', details: { kept: true } })
        expect(await store.listKeptSegments(log.device.commune, log.device.id)).toHaveLength(1)
        expect((await rowsOf(demoCommune.code)).rows).toEqual([])
      })

      it('P12: a segment of another epoch is kept for review', async () => {
        const log = new Log(await enrolled()).add(note(uuid()))
        expect(await refusal({ ...log.part(1), epoch: 2 })).toMatchObject({
          code: 'sync.segment.epoch-differs',
          details: { epoch: 1, kept: true },
        })
      })

      it('P13: one bad event is quarantined with its reason and blocks nothing', async () => {
        const bad = [
          '{"id":"broken',
          '"text"',
          '[]',
          '{}',
          JSON.stringify({ ...note(uuid()), type: 'dossier-eaten' }),
          JSON.stringify({ ...note(uuid()), body: { text: 'x', extra: 1 } }),
          JSON.stringify({ ...note(uuid()), actor: uuid() }),
          `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
        ]
        const log = new Log(await enrolled()).add(note(uuid()), ...bad, note(uuid()))
        const { verdicts } = await pushed(log.part(1))
        expect(verdicts.map((v) => v.verdict)).toEqual([
          'commuting',
          ...bad.map(() => 'quarantined'),
          'commuting',
        ])
        for (const v of verdicts.slice(1, -1)) expect(v.problem?.code, String(v.dseq)).toMatch(/^dossier\./)
        expect((await rowsOf(demoCommune.code)).rows).toHaveLength(log.items.length)
      })

      it('P14, L3: an id counts once; other bytes under it are quarantined', async () => {
        const first = note(uuid())
        const log = new Log(await enrolled()).add(first, { ...first, body: { text: 'khác' } })
        const { verdicts } = await pushed(log.part(1))
        expect(verdicts[1]).toMatchObject({
          verdict: 'quarantined',
          problem: { code: 'sync.event.id-reused', details: { seq: 1 } },
        })
        const { rows } = await rowsOf(demoCommune.code)
        expect(rows.map((row) => row.id)).toEqual([first.id, 'q-2'])
      })

      it('P14: the same bytes from another device get the first word, and count once', async () => {
        const event = note(uuid())
        const first = await pushed(new Log(await enrolled()).add(event).part(1))
        const again = await pushed(new Log(await enrolled()).add(event).part(1))
        expect(again.verdicts).toEqual(first.verdicts)
        const { rows } = await rowsOf(demoCommune.code)
        expect(rows.map((row) => row.verdict)).toEqual(['commuting', 'quarantined'])
      })

      it('P15: a number from a book of another device is quarantined', async () => {
        const device = await enrolled()
        const { verdicts } = await pushed(new Log(device).add(received(device.book + 1, 1)).part(1))
        expect(verdicts[0]).toMatchObject({
          verdict: 'quarantined',
          problem: { code: 'dossier.book.not-yours' },
        })
      })

      it('P15, E5: a number from a book of an earlier epoch of the same device is its own', async () => {
        const first = await enrolWith(await addCode(), 'key-1')
        const second = await enrolWith(await addCode(), 'key-1')
        if (!first.ok || !second.ok) throw new Error('not enrolled')
        expect(second.value.book).not.toBe(first.value.book)
        const late = new Log(second.value).add(received(first.value.book, 1))
        expect((await pushed(late.part(1))).verdicts[0]!.verdict).toBe('effective')
      })

      it('P16: a number used twice is contested, within a segment and over segments, never lost', async () => {
        const device = await enrolled()
        const log = new Log(device).add(received(device.book, 1), received(device.book, 1))
        const one = await pushed(log.part(1))
        expect(one.verdicts[0]!.verdict).toBe('effective')
        const two = await pushed(log.add(received(device.book, 1)).part(3))
        for (const v of [one.verdicts[1]!, two.verdicts[0]!])
          expect(v).toMatchObject({ verdict: 'contested', problem: { code: 'dossier.code.duplicate' } })
        expect((await rowsOf(demoCommune.code)).rows).toHaveLength(3)
      })

      it('P16: the index is the last guard, whatever the law says', async () => {
        await opened.destroy()
        const careless: EventLaw = {
          ...dossierLaw(() => null),
          judge: (state, event, facts) =>
            dossierLaw(() => null).judge(state, event, { ...facts, codeHolder: () => null }),
        }
        opened = await open(careless)
        store = opened.store
        const officers = demoOfficers.map(({ words: _, ...officer }) => ({ ...officer, passphrase: 'phc' }))
        await store.createCommune(demoCommune, officers, 'demo')
        const device = await enrolled()
        const { verdicts } = await pushed(
          new Log(device).add(received(device.book, 1), received(device.book, 1)).part(1),
        )
        expect(verdicts.map((v) => v.verdict)).toEqual(['effective', 'contested'])
      })

      it('P17: two devices that act on one dossier: the first branch stands, the other is contested', async () => {
        const [a, b] = [await enrolled(), await enrolled()]
        const birth = received(a.book, 1)
        const logA = new Log(a).add(birth)
        await pushed(logA.part(1))
        const assign = (to: string) =>
          fact('step-assigned', birth.dossier, { step: 'xu-ly', to }, { parent: birth.id })
        await pushed(new Log(b).add(assign(handler)).part(1))
        const late = await pushed(logA.add(assign(demoOfficers[3]!.id)).part(2))
        expect(late.verdicts[0]).toMatchObject({
          verdict: 'contested',
          problem: { code: 'dossier.chain.superseded' },
        })
      })

      it('P18: communes do not see, block or number one another', async () => {
        const [mine, theirs] = [await enrolled(), await enrolled(other.code)]
        const event = note(uuid())
        await pushed(new Log(mine).add(event).part(1))
        const outcome = await pushed(new Log(theirs).add(event).part(1))
        expect(outcome).toMatchObject({ commune: other.code, end: { seq: 1 } })
        expect((await rowsOf(other.code)).rows).toHaveLength(1)
        expect(outcome.verdicts[0]?.problem?.code, 'an officer of another commune').toBe(
          'dossier.actor.unknown',
        )
      })
    })

    describe('pull and receipt', () => {
      it('L2: pages in order, without a hole, bounded by rows and by bytes', async () => {
        const log = new Log(await enrolled()).add(...Array.from({ length: 25 }, () => note(uuid())))
        await pushed(log.part(1))
        const seqs: number[] = []
        for (let after = 0; ;) {
          const page = await store.pull({ commune: demoCommune.code, after, limit: 10, maxBytes: 1e9 })
          seqs.push(...page.rows.map((row) => row.seq))
          after = seqs.at(-1)!
          if (!page.more) break
        }
        expect(seqs).toEqual(Array.from({ length: 25 }, (_, i) => i + 1))
        const tight = await store.pull({ commune: demoCommune.code, after: 0, limit: 10, maxBytes: 1 })
        expect([tight.rows.length, tight.more]).toEqual([1, true])
        const beyond = await store.pull({ commune: demoCommune.code, after: 99, limit: 10, maxBytes: 1 })
        expect([beyond.rows.length, beyond.more, beyond.end.seq]).toEqual([0, false, 25])
      })

      it('L5, L7: what ended long ago is withheld from devices, and comes back when something comes to it', async () => {
        const device = await enrolled()
        const { commune, id: forDevice } = device
        const one = received(device.book, 1)
        const reason = { by: 'Lò Thị Mẩy', reason: 'Xin rút' }
        const log = new Log(device).add(
          one,
          received(device.book, 2),
          fact('dossier-withdrawn', one.dossier, reason, { parent: one.id }),
        )
        await pushed(log.part(1))
        const page = () => store.pull({ commune, after: 0, limit: 500, maxBytes: 1e9, forDevice })
        const changes = (since: number) => store.scopeChanges({ commune, device: forDevice, since, limit: 9 })
        const shrink = (before: string) => store.shrinkScope({ commune, before, at })
        expect(await page()).toMatchObject({ withheld: [], scopeEpoch: 1 })
        expect([await shrink('2027-01-01'), await shrink('2027-01-01')]).toEqual([1, 0])
        const narrowed = await page()
        expect(narrowed.rows.map((row) => row.seq)).toEqual([2])
        expect(narrowed.withheld.map((row) => row.seq)).toEqual([1, 3])
        expect(await changes(1)).toEqual({ epoch: 2, forget: [one.dossier], recall: [], more: false })
        expect((await store.dossierRows(commune, one.dossier)).rows.map((row) => row.seq)).toEqual([1, 3])
        expect((await store.dossierRows(other.code, one.dossier)).rows).toEqual([])
        expect(await shrink('2000-01-01')).toBe(1)
        expect(await changes(2)).toEqual({ epoch: 3, forget: [], recall: [one.dossier], more: false })
        await store.emptyScope({ commune, device: forDevice, at })
        expect(await page()).toMatchObject({ rows: [], scopeEpoch: 4 })
        expect((await store.pull({ commune, after: 0, limit: 500, maxBytes: 1e9 })).rows).toHaveLength(3)
      })

      it('L4, C6: tells the chain at the last row of a page, at any place, and at the end', async () => {
        const device = await enrolled()
        const { commune } = device
        const dossier = uuid()
        const log = new Log(device).add(...Array.from({ length: 5 }, () => note(dossier)))
        const { end } = await pushed(log.part(1))
        const chains = [CHAIN_START]
        for (const { raw } of log.items) chains.push(nextLedgerHash(chains.at(-1)!, raw))
        const page = (after: number) => store.pull({ commune, after, limit: 2, maxBytes: 1e9 })
        expect((await page(0)).chain).toBe(chains[2])
        expect((await page(4)).chain).toBe(chains[5])
        expect(await page(5)).toMatchObject({ rows: [], chain: chains[5] })
        expect(await page(6)).toMatchObject({ rows: [], chain: null })
        for (const seq of [0, 3, 5])
          expect((await store.ledgerAt(commune, seq)).at).toMatchObject({ seq, chain: chains[seq] })
        expect(await store.ledgerAt(commune, 6)).toEqual({ at: end, end })
      })

      it('C3: a receipt names verified files of the events it covers, and no others', async () => {
        const hash = (n: number) => String(n).repeat(64)
        const file = (n: number) =>
          ({ sha256: hash(n), size: 5, mime: 'image/png', kind: 'other', pages: 1 }) as const
        const device = await enrolled()
        const log = new Log(device).add(
          received(device.book, 1, [file(2), file(1)]),
          fact('file-attached', uuid(), { component: null, file: file(3) }),
          JSON.stringify({ id: 'x', type: 'of-tomorrow', scans: [file(4)] }),
        )
        await pushed(log.part(1))
        for (const n of [1, 2, 4, 9])
          await store.addVerifiedBlob({ commune: demoCommune.code, device: device.id, at, ...file(n) })
        const facts = async (through: number) =>
          store.receiptFacts({ commune: device.commune, device: device.id, through })
        expect(await facts(0)).toEqual({ ok: true, value: { head: CHAIN_START, files: [], safe: false } })
        expect(await facts(1)).toEqual({
          ok: true,
          value: { head: log.items[0]!.hash, files: [hash(1), hash(2)], safe: false },
        })
        expect(await facts(3)).toEqual({
          ok: true,
          value: { head: log.items[2]!.hash, files: [hash(1), hash(2), hash(4)], safe: false },
        })
        expect(await facts(4)).toMatchObject({
          problem: { code: 'sync.receipt.beyond-stored', details: { stored: 3 } },
        })
      })

      it('F3: a file verified for one commune is missing for another', async () => {
        const sha256 = 'a'.repeat(64)
        const device = await enrolled()
        await store.addVerifiedBlob({
          commune: demoCommune.code,
          sha256,
          size: 1,
          mime: 'image/png',
          device: device.id,
          at,
        })
        expect((await store.blobStates(demoCommune.code, [sha256])).get(sha256)).toBe('verified')
        expect((await store.blobStates(other.code, [sha256])).size).toBe(0)
        expect(await store.findBlob(other.code, sha256)).toBeUndefined()
      })
    })

    describe('sign-in', () => {
      const attempt = (device: string, now: number, account = 'tiepnhan1') => ({
        device,
        commune: demoCommune.code,
        account,
        at: now,
      })

      it('S3: five misses are free, then waits double; success forgets them', async () => {
        const { id } = await enrolled()
        let now = 1_000_000_000_000
        for (let i = 0; i < 5; i++) expect((await store.beginSignIn(attempt(id, now))).ok).toBe(true)
        expect(await store.beginSignIn(attempt(id, now))).toMatchObject({
          problem: { code: 'sign-in.locked', details: { retryAfterSeconds: 30 } },
        })
        now += 30_000
        expect((await store.beginSignIn(attempt(id, now))).ok).toBe(true)
        expect(await store.beginSignIn(attempt(id, now))).toMatchObject({
          problem: { details: { retryAfterSeconds: 60 } },
        })
        expect((await store.beginSignIn(attempt(id, now, 'tiepnhan2'))).ok, 'another account').toBe(true)
        now += 60_000
        const begun = await store.beginSignIn(attempt(id, now))
        if (!begun.ok || !begun.value) throw new Error('locked')
        await store.openSession({
          id: 's',
          method: 'passphrase',
          tokenHash: 't',
          officer: begun.value.officer.id,
          attempt: attempt(id, now),
        })
        for (let i = 0; i < 5; i++) expect((await store.beginSignIn(attempt(id, now))).ok).toBe(true)
      })

      it('S3: guesses that race are all counted', async () => {
        const { id } = await enrolled()
        const all = await Promise.all(Array.from({ length: 12 }, () => store.beginSignIn(attempt(id, 1e12))))
        expect(all.filter((result) => result.ok)).toHaveLength(5)
      })

      it('S3: a hundred misses over all devices shut the account', async () => {
        let now = 1e12
        for (let d = 0; d < 20; d++) {
          const { id } = await enrolled()
          for (let i = 0; i < 5; i++) await store.beginSignIn(attempt(id, now))
        }
        now += 10 * 3_600_000
        const fresh = await enrolled()
        expect(await store.beginSignIn(attempt(fresh.id, now))).toMatchObject({
          problem: { code: 'sign-in.locked' },
        })
      })

      it('S4: a session ends after 30 idle minutes, after 12 hours, and with its device', async () => {
        const { id } = await enrolled()
        const start = 1e12
        const officer = demoOfficers[0]!.id
        const begin = (tokenHash: string, now: number) =>
          store.openSession({
            id: tokenHash,
            method: 'passphrase',
            tokenHash,
            officer,
            attempt: attempt(id, now),
          })
        const minute = 60_000
        await begin('idle', start)
        expect(await store.findSession('idle', start + 29 * minute)).toMatchObject({
          officer: { code: 'tiepnhan1' },
        })
        expect(await store.findSession('idle', start + 58 * minute)).toBeDefined()
        expect(await store.findSession('idle', start + 89 * minute)).toBeUndefined()
        await begin('long', start)
        for (let m = 20; m < 12 * 60; m += 20)
          expect(await store.findSession('long', start + m * minute)).toBeDefined()
        expect(await store.findSession('long', start + 12 * 60 * minute)).toBeUndefined()
        await begin('gone', start)
        await store.revokeDevice(demoCommune.code, id, at)
        expect(await store.findSession('gone', start)).toBeUndefined()
      })
    })

    describe('law packs and the whole', () => {
      const pack = (hash: string) => ({ hash, bytes: `{"of":"${hash}"}`, sig: 's', at })

      it('K3: every version stays; the last one taken in is the current one', async () => {
        expect(await store.findPack('current')).toBeUndefined()
        await store.addPack(pack('p1'), [{ hash: 'i1', text: '1' }])
        await store.addPack(pack('p2'), [{ hash: 'i2', text: '2' }])
        expect(await store.findPack('current')).toMatchObject({ hash: 'p2' })
        await store.addPack(pack('p1'), [])
        expect(await store.findPack('current')).toMatchObject({ hash: 'p1' })
        expect(await store.findPack('p2')).toEqual({ hash: 'p2', bytes: '{"of":"p2"}', sig: 's' })
        expect([...(await store.packItems(['i1', 'i2', 'i3']))]).toEqual([
          ['i1', '1'],
          ['i2', '2'],
        ])
      })

      it('keeps everything over a restart, under the same history id', async () => {
        const log = new Log(await enrolled()).add(note(uuid()))
        const before = await pushed(log.part(1))
        const { historyId } = store
        store = await opened.reopen()
        expect(store.historyId).toBe(historyId)
        expect(await pushed(log.part(1))).toEqual(before)
        expect((await store.listCommunes()).map((commune) => commune.kind)).toEqual(['demo', 'real'])
      })

      it('an officer code stands once in a commune', async () => {
        const { words: _, ...officer } = demoOfficers[0]!
        const made = { actor: null, at }
        expect(await store.createOfficer({ ...officer, id: uuid(), passphrase: 'phc' }, made)).toBe(false)
        expect(
          await store.createOfficer({ ...officer, id: uuid(), code: 'moi', passphrase: 'phc' }, made),
        ).toBe(true)
      })
    })
  })
}
