/** Facts of the waiting room, on every engine. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoCommune } from '../../sync-server/demo/demo-commune.ts'
import type { Store, StoredQueueFact } from '../../sync-server/store/port.ts'
import { dossierLaw } from '../../sync-server/sync/dossier-law.ts'
import type { EventLaw } from '../../sync-server/sync/law.ts'
import type { OpenedStore } from './store.ts'

const away = { ...demoCommune, code: '14959', agency: 'H56.99.02' }
const DAY = '2026-11-23'
const fact = (id: string, day = DAY, raw = `{"id":"${id}"}`): StoredQueueFact => ({
  id,
  day,
  device: 'd1',
  raw,
})

export function queueContract(engine: string, open: (law: EventLaw) => Promise<OpenedStore>): void {
  describe(`the waiting room: ${engine}`, () => {
    let opened: OpenedStore
    let store: Store
    const { code: commune } = demoCommune

    beforeEach(async () => {
      opened = await open(dossierLaw(() => null))
      store = opened.store
      await store.createCommune(demoCommune, [], 'demo')
      await store.createCommune(away, [], 'real')
    })
    afterEach(() => opened.destroy())

    const seqs = async (day = DAY, after = 0, of = commune) =>
      (await store.queueFacts(of, day, after, 100)).map(({ seq, raw }) => [
        seq,
        (JSON.parse(raw) as { id: string }).id,
      ])

    it('numbers the facts of a day of a commune without gaps, each once', async () => {
      expect(await store.addQueueFacts(commune, [fact('a'), fact('b'), fact('a')], 10)).toMatchObject({
        ok: true,
      })
      await store.addQueueFacts(commune, [fact('b', DAY, '{"id":"other"}'), fact('c', '2026-11-24')], 10)
      await store.addQueueFacts(commune, [fact('d')], 10)
      await store.addQueueFacts(away.code, [fact('a')], 10)
      expect(await seqs()).toEqual([
        [1, 'a'],
        [2, 'b'],
        [3, 'd'],
      ])
      expect(await seqs(DAY, 2)).toEqual([[3, 'd']])
      expect(await seqs('2026-11-24')).toEqual([[1, 'c']])
      expect(await seqs(DAY, 0, away.code)).toEqual([[1, 'a']])
      expect(await store.queueSeq(commune, DAY)).toBe(3)
      expect(await store.queueSeq(commune, '2026-11-25')).toBe(0)
    })

    it('many at once lose no number and share none', async () => {
      const lots = Array.from({ length: 12 }, (_, i) =>
        store.addQueueFacts(commune, [fact(`x${i}`), fact(`y${i}`)], 100),
      )
      expect((await Promise.all(lots)).every(({ ok }) => ok)).toBe(true)
      const all = await seqs()
      expect(all.map(([seq]) => seq)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1))
      expect(new Set(all.map(([, id]) => id)).size).toBe(24)
    })

    it('a full day takes nothing more, and nothing of what came with it', async () => {
      await store.addQueueFacts(commune, [fact('a'), fact('b')], 2)
      const more = await store.addQueueFacts(commune, [fact('b'), fact('c')], 2)
      expect(more).toEqual({ ok: false, problem: { code: 'queue.day.full', details: { most: 2 } } })
      expect(await store.queueSeq(commune, DAY)).toBe(2)
      expect(await store.addQueueFacts(commune, [fact('b')], 2)).toMatchObject({ ok: true })
    })

    it('forgets days that are over, of every commune', async () => {
      for (const of of [commune, away.code])
        await store.addQueueFacts(of, [fact('a', '2026-11-15'), fact('b', '2026-11-16')], 10)
      await store.forgetQueueFacts('2026-11-16')
      for (const of of [commune, away.code]) {
        expect(await seqs('2026-11-15', 0, of)).toEqual([])
        expect(await seqs('2026-11-16', 0, of)).toHaveLength(1)
      }
    })
  })
}
