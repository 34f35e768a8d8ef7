/** What a commune tells of its centre, and its appointments, on every engine. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyCentre, type CentreList } from '../../domain/centre/centre-facts.ts'
import { demoCommune, demoOfficers } from '../../sync-server/demo/demo-commune.ts'
import type { Store } from '../../sync-server/store/port.ts'
import { dossierLaw } from '../../sync-server/sync/dossier-law.ts'
import type { EventLaw } from '../../sync-server/sync/law.ts'
import type { OpenedStore } from './store.ts'

const away = { ...demoCommune, code: '14959', agency: 'H56.99.02' }
const by = demoOfficers[3]!.id
const at = '2026-11-20T02:00:00Z'
const list = (version: number, name: string): CentreList => ({
  commune: demoCommune.code,
  version,
  facts: { ...emptyCentre, phones: [{ name, number: '0237 3811 234' }] },
})
const fact = (id: string, day = '2026-11-23') => ({ id, day, sealed: `closed ${id}` })

export function centreContract(engine: string, open: (law: EventLaw) => Promise<OpenedStore>): void {
  describe(`the centre: ${engine}`, () => {
    let opened: OpenedStore
    let store: Store
    const { code: commune } = demoCommune

    beforeEach(async () => {
      opened = await open(dossierLaw(() => null))
      store = opened.store
      const officers = demoOfficers.map(({ words: _, ...officer }) => ({ ...officer, passphrase: 'phc' }))
      await store.createCommune(demoCommune, officers, 'demo')
      await store.createCommune(away, [], 'real')
    })
    afterEach(() => opened.destroy())

    it('is one version after the other; of two that follow the same one, one is told to look again', async () => {
      expect(await store.centre(commune)).toEqual({ commune, version: 0, facts: emptyCentre })
      expect(await store.changeCentre(list(1, 'a'), by, at)).toEqual({ ok: true, value: null })
      const both = await Promise.all([
        store.changeCentre(list(2, 'b'), by, at),
        store.changeCentre(list(2, 'c'), by, at),
      ])
      expect(both.filter(({ ok }) => ok)).toHaveLength(1)
      expect(both).toContainEqual({ ok: false, problem: { code: 'centre.moved' } })
      expect(await store.centre(commune)).toMatchObject({ version: 2 })
      expect(await store.centre(away.code)).toMatchObject({ version: 0 })
    })

    it('keeps each fact of an appointment once, in order, by pages, and of its own commune', async () => {
      await store.keepVisitFacts(commune, [fact('a'), fact('b')])
      await store.keepVisitFacts(commune, [{ ...fact('a'), sealed: 'another' }, fact('c'), fact('c')])
      const page = await store.visitFacts(commune, 0, 2)
      expect(page).toEqual({ facts: [fact('a'), fact('b')], seq: 2, more: true })
      expect(await store.visitFacts(commune, 2, 2)).toEqual({ facts: [fact('c')], seq: 3, more: false })
      expect((await store.visitFacts(away.code, 0, 10)).facts).toEqual([])
    })

    it('Q07: counts people by half hour before their day is forgotten, once, and only numbers stay', async () => {
      const taken = (id: string, time: string) => ({
        id,
        day: '2026-11-02',
        device: 'd1',
        raw: JSON.stringify({
          id,
          type: 'ticket-taken',
          at: { ms: Date.parse(`2026-11-02T${time}:00+07:00`) },
        }),
      })
      const called = { id: 'x', day: '2026-11-02', device: 'd1', raw: '{"type":"ticket-called"}' }
      await store.addQueueFacts(
        commune,
        [taken('a', '07:05'), taken('b', '07:29'), taken('c', '13:30'), called],
        99,
      )
      await store.tallyCrowd('2026-11-02', '2026-05-01')
      expect(await store.crowd(commune)).toEqual([])
      await store.tallyCrowd('2026-11-03', '2026-05-01')
      await store.forgetQueueFacts('2026-11-03')
      await store.tallyCrowd('2026-11-03', '2026-05-01')
      expect(await store.crowd(commune)).toEqual([{ day: '2026-11-02', counts: { '07:00': 2, '13:30': 1 } }])
      expect(await store.crowd(away.code)).toEqual([])
      await store.tallyCrowd('2026-11-03', '2026-11-03')
      expect(await store.crowd(commune)).toEqual([])
    })

    it('forgets who came, and what was forgotten does not come back nor hides what is new', async () => {
      await store.keepVisitFacts(commune, [
        fact('old', '2026-10-01'),
        fact('new'),
        fact('late', '2026-10-02'),
      ])
      await store.forgetVisits(commune, '2026-11-01')
      await store.keepVisitFacts(commune, [fact('old', '2026-10-01'), fact('next')])
      expect(await store.visitFacts(commune, 0, 10)).toEqual({
        facts: [fact('new'), fact('next')],
        seq: 4,
        more: false,
      })
    })
  })
}
