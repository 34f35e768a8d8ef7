/** Rules a commune laid down itself, on every engine. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoCommune, demoOfficers } from '../../sync-server/demo/demo-commune.ts'
import type { Store } from '../../sync-server/store/port.ts'
import { dossierLaw } from '../../sync-server/sync/dossier-law.ts'
import type { EventLaw } from '../../sync-server/sync/law.ts'
import type { LocalRule } from '../../domain/workflow/local-rules.ts'
import type { OpenedStore } from './store.ts'

const away = { ...demoCommune, code: '14959', agency: 'H56.99.02' }
const rule = (id: string): LocalRule => ({
  kind: 'opening',
  date: '2026-11-28',
  from: '07:00',
  to: '11:00',
  returnsSameDay: true,
  reason: 'r',
  id,
  by: demoOfficers[3]!.id,
  at: '2026-11-20T02:00:00Z',
})

export function localRuleContract(engine: string, open: (law: EventLaw) => Promise<OpenedStore>): void {
  describe(`rules of a commune: ${engine}`, () => {
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

    it('stand in the order they came, each looked at with all before it', async () => {
      expect(await store.addLocalRule(commune, rule('a'), 0)).toEqual({ ok: true, value: null })
      const both = await Promise.all([
        store.addLocalRule(commune, rule('b'), 1),
        store.addLocalRule(commune, rule('c'), 1),
      ])
      expect(both.filter(({ ok }) => ok)).toHaveLength(1)
      expect(both).toContainEqual({ ok: false, problem: { code: 'workflow.rules.moved' } })
      const kept = await store.localRules(commune)
      expect(kept).toHaveLength(2)
      expect(kept[0]).toEqual(rule('a'))
      expect(await store.localRules(away.code)).toEqual([])
    })
  })
}
