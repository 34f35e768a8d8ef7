/** What residents send and hear, on every engine: submissions, boxes of statuses, ratings. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Rating } from '../../domain/feedback/rating.ts'
import { demoCommune, demoOfficers } from '../../sync-server/demo/demo-commune.ts'
import type { MadeBox, NewSubmission, Store } from '../../sync-server/store/port.ts'
import { dossierLaw } from '../../sync-server/sync/dossier-law.ts'
import type { EventLaw } from '../../sync-server/sync/law.ts'
import type { OpenedStore } from './store.ts'

const { code: commune } = demoCommune
const away = { ...demoCommune, code: '14959', agency: 'H56.99.02' }
const [one, two] = demoOfficers.map(({ id }) => id) as [string, string]
const most = { submission: 100, device: 250, since: '2026-11-19' }
const [red, blue] = ['a'.repeat(64), 'b'.repeat(64)] as const

export function residentContract(engine: string, open: (law: EventLaw) => Promise<OpenedStore>): void {
  describe(`what residents send and hear: ${engine}`, () => {
    let opened: OpenedStore
    let store: Store

    beforeEach(async () => {
      opened = await open(dossierLaw(() => null))
      store = opened.store
      const officers = demoOfficers.map(({ words: _, ...officer }) => ({ ...officer, passphrase: 'phc' }))
      await store.createCommune(demoCommune, officers, 'demo')
      await store.createCommune(away, [], 'real')
    })
    afterEach(() => opened.destroy())

    const page = (submission: string, sha256: string, size = 60, device = 'kiosk') =>
      store.keepPage({
        commune,
        submission,
        sha256,
        device,
        sealed: new Uint8Array(size).fill(7),
        at: '2026-11-20T02:00:00Z',
        most,
      })
    const submission = (id: string, more: Partial<NewSubmission> = {}): NewSubmission => ({
      commune,
      id,
      device: 'kiosk',
      code: 'K7M4XPA',
      procedure: '1.001193',
      helper: null,
      isAssisted: false,
      isReadable: true,
      digest: 'd',
      pages: [],
      sealed: new Uint8Array([1, 2]),
      at: '2026-11-20T02:00:00Z',
      ...more,
    })
    const keep = (id: string, more: Partial<NewSubmission> = {}) =>
      store.keepSubmission(submission(id, more), { device: 3, since: '2026-11-19' })
    const all = (helper: string | null = null, takenSince = '2026-11-01', of = commune) =>
      store.submissions({ commune: of, helper, takenSince, limit: 10 })
    const take = (officer: string, id = 's1', dossier: string | null = null) =>
      store.takeSubmission({ commune, id, officer, at: '2026-11-20T03:00:00Z', dossier })

    it('Y2, Y3: pages come first and once; the submission stands once, with those it names and no other', async () => {
      const both = await Promise.all([page('s1', red), page('s1', red)])
      expect(both).toEqual([
        { ok: true, value: null },
        { ok: true, value: null },
      ])
      expect(await page('s1', blue, 41)).toMatchObject({ problem: { code: 'submission.too-large' } })
      await page('s1', blue, 40)
      expect(await page('s1', red, 10, 'other')).toMatchObject({ problem: { code: 'submission.differs' } })
      expect(await keep('s1', { pages: [red, 'c'.repeat(64)] })).toMatchObject({
        problem: { code: 'submission.page-missing', details: { sha256: 'c'.repeat(64) } },
      })
      const told = await Promise.all([
        keep('s1', { pages: [red] }),
        keep('s1', { pages: [red], at: 'later' }),
      ])
      expect(new Set(told.map((answer) => answer.ok && answer.value.receivedAt)).size).toBe(1)
      expect(await keep('s1', { digest: 'x' })).toMatchObject({ problem: { code: 'submission.differs' } })
      expect(await keep('s1', { device: 'x' })).toMatchObject({ problem: { code: 'submission.differs' } })
      expect(await store.findSubmissionPage(commune, 's1', red)).toHaveLength(60)
      expect(await store.findSubmissionPage(commune, 's1', blue)).toBeUndefined()
      expect(await store.findSubmissionPage(away.code, 's1', red)).toBeUndefined()
      expect((await page('s1', red)).ok).toBe(true)
      expect(await page('s1', blue)).toMatchObject({ problem: { code: 'submission.page-unannounced' } })
    })

    it('Y15: a page is judged before it is sent as when it comes, what is under way counted; nothing is kept of it', async () => {
      const judge = (id: string, sha256: string, size = 60, underWay = { submission: 0, device: 0 }) =>
        store.judgePage({ commune, submission: id, sha256, device: 'kiosk', size, underWay, most })
      const wanted = { ok: true, value: 'wanted' }
      const here = { ok: true, value: 'here' }
      const refused = (code: string) => ({ ok: false, problem: { code } })
      expect(await Promise.all([judge('s1', red), judge('s1', red)])).toEqual([wanted, wanted])
      await page('s1', red)
      expect(await judge('s1', red)).toEqual(here)
      expect(await judge('s1', blue, 40)).toEqual(wanted)
      expect(await judge('s1', blue, 41)).toMatchObject(refused('submission.too-large'))
      expect(await judge('s1', blue, 30, { submission: 11, device: 11 })).toMatchObject(
        refused('submission.too-large'),
      )
      expect(await judge('s2', blue, 60, { submission: 0, device: 130 })).toEqual(wanted)
      expect(await judge('s2', blue, 60, { submission: 0, device: 131 })).toMatchObject(
        refused('submission.too-many'),
      )
      await page('s2', red, 10, 'other')
      expect(await judge('s2', blue)).toMatchObject(refused('submission.differs'))
      await keep('s1', { pages: [red] })
      expect(await judge('s1', red)).toEqual(here)
      expect(await judge('s1', blue)).toMatchObject(refused('submission.page-unannounced'))
      expect(await store.findSubmissionPage(commune, 's1', blue)).toBeUndefined()
    })

    it('Y4: a device sends so much a day and no more', async () => {
      for (const id of ['s1', 's2', 's3', 's4']) expect((await page(id, red)).ok).toBe(true)
      expect(await page('s5', red)).toMatchObject({ problem: { code: 'submission.too-many' } })
      expect((await page('s5', red, 60, 'other')).ok).toBe(true)
      for (const id of ['t1', 't2', 't3']) expect((await keep(id)).ok).toBe(true)
      expect(await keep('t4')).toMatchObject({ problem: { code: 'submission.too-many' } })
      expect((await keep('t1')).ok).toBe(true)
    })

    it('Y6: taken by one officer, who may say so twice; anybody else is told who has it', async () => {
      await keep('s1', { helper: one, isAssisted: true })
      await keep('s2', { at: '2026-11-20T02:01:00Z' })
      expect(await store.findSubmission(commune, 's1')).toMatchObject({ code: 'K7M4XPA', pages: 0 })
      const taken = await Promise.all([take(one), take(two)])
      expect(taken.filter(({ ok }) => ok)).toHaveLength(1)
      const winner = taken[0].ok ? one : two
      expect(taken.find(({ ok }) => !ok)).toMatchObject({
        problem: { code: 'submission.taken', details: { by: winner, at: '2026-11-20T03:00:00Z' } },
      })
      expect(await take(winner, 's1', 'd1')).toMatchObject({ ok: true, value: { takenBy: winner } })
      expect(await take(one, 'nobody')).toMatchObject({ problem: { code: 'submission.not-found' } })
      expect((await all()).map(({ id, takenBy }) => [id, takenBy])).toEqual([
        ['s2', null],
        ['s1', winner],
      ])
      expect((await all(null, '2026-11-21')).map(({ id }) => id)).toEqual(['s2'])
      expect((await all(one)).map(({ id }) => id)).toEqual(['s1'])
      expect(await all(null, '2026-11-01', away.code)).toEqual([])
    })

    it('Y7: what was kept long enough goes, with its pages; told once more it is not believed anew', async () => {
      await page('s1', red)
      await page('stray', red)
      await keep('s1', { pages: [red] })
      await keep('s2')
      await take(one, 's2')
      const sweep = (more: object) => {
        const none = { stray: '2026', taken: '2026', unclaimed: '2026', forgotten: '2025' }
        return store.sweepSubmissions({ ...none, ...more })
      }
      expect(await sweep({ stray: '2026-11-21' })).toEqual({ emptied: 0, pages: 1 })
      expect(await sweep({ taken: '2026-11-21' })).toEqual({ emptied: 1, pages: 0 })
      expect(await store.findSubmission(commune, 's2')).toBeUndefined()
      expect((await take(one, 's2')).ok).toBe(true)
      expect(await sweep({ stray: '2026-11-21', unclaimed: '2026-11-21' })).toEqual({ emptied: 1, pages: 1 })
      expect(await all()).toEqual([])
      expect(await take(one)).toMatchObject({ problem: { code: 'submission.not-found' } })
      expect((await keep('s1', { pages: [red] })).ok).toBe(true)
      expect(await all()).toEqual([])
    })

    it('Y9: boxes come in numbered pages; a number nobody gave, or a box that went, tells everything', async () => {
      const begin = { commune, salt: 'salt', from: 1000, limit: 10 }
      expect(await store.statuses(commune, 0, 10)).toBeNull()
      expect(await store.communesWithStatusNews()).toEqual([])
      expect(await store.statusWork(begin)).toBeNull() // an empty ledger
      const box = (dossier: string, said = 's', until: string | null = null): MadeBox => ({
        dossier,
        code: 'c',
        lastFour: '1234',
        find: `f-${dossier}`,
        secret: new Uint8Array(32),
        said,
        box: `${dossier}:${said}`,
        until,
      })
      const put = (through: number, made: MadeBox[], gone: string[] = []) =>
        store.keepStatuses({ commune, through, made, gone, settled: [] })
      const heard = async (after: number, limit = 10) => {
        const page = (await store.statuses(commune, after, limit))!
        return [page.whole, page.boxes.map(({ box: said }) => said), page.seq] as const
      }
      await put(1, [box('a'), box('b'), box('c')])
      expect(await heard(0)).toEqual([true, ['a:s', 'b:s', 'c:s'], 1003])
      expect(await heard(0, 2)).toEqual([true, ['a:s', 'b:s'], 1002])
      expect(await heard(1002, 2)).toEqual([false, ['c:s'], 1003])
      await put(1, [box('a', 'twice')]) // another server did that round
      await put(2, [box('a', 't', '2026-11-20')])
      expect(await heard(1003)).toEqual([false, ['a:t'], 1004])
      expect((await heard(1005))[0]).toBe(true)
      await put(3, [], ['b'])
      expect(await heard(1004)).toEqual([true, ['c:s', 'a:t'], 1009])
      expect(await heard(1009)).toEqual([false, [], 1009])
      expect(await store.dropStatuses('2026-11-20')).toBe(0)
      expect(await store.dropStatuses('2026-11-21')).toBe(1)
      expect((await heard(1009)).slice(0, 2)).toEqual([true, ['c:s']])
      expect(await store.statuses(away.code, 0, 10)).toBeNull()
    })

    it('Y11: a rating told twice is counted once, for its own commune', async () => {
      const rating = (id: string, day: string): Rating => ({
        id,
        day,
        score: 4,
        reasons: ['polite'],
        counter: 2,
      })
      await store.addRatings(commune, [rating('r1', '2026-11-18'), rating('r2', '2026-11-20')])
      await store.addRatings(commune, [rating('r2', '2026-11-19'), rating('r3', '2026-11-20')])
      expect(await store.ratings(commune, '2026-11-20', '2026-11-20')).toEqual([
        rating('r2', '2026-11-20'),
        rating('r3', '2026-11-20'),
      ])
      expect(await store.ratings(away.code, '2026-01-01', '2027-01-01')).toEqual([])
    })
  })
}
