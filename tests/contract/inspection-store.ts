/** Inspections and the search through the audit, on every engine. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ok } from '../../domain/base/result.ts'
import type { Assignment } from '../../domain/inspection/assignment.ts'
import type { Finding } from '../../domain/inspection/finding.ts'
import type { Opening } from '../../domain/inspection/wire.ts'
import { demoCommune, demoOfficers } from '../../sync-server/demo/demo-commune.ts'
import type { AuditSearch, Store } from '../../sync-server/store/port.ts'
import { dossierLaw } from '../../sync-server/sync/dossier-law.ts'
import type { EventLaw } from '../../sync-server/sync/law.ts'
import type { OpenedStore } from './store.ts'

const { code: commune } = demoCommune
const away = { ...demoCommune, code: '14959', agency: 'H56.99.02' }
const [inspector, leader] = demoOfficers.map(({ id }) => id) as [string, string]

export function inspectionContract(engine: string, open: (law: EventLaw) => Promise<OpenedStore>): void {
  describe(`inspections: ${engine}`, () => {
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

    it('an assignment is kept, ended once, and of its own commune only', async () => {
      const given: Assignment = {
        id: 'a1',
        officer: inspector,
        decision: '12/QĐ',
        purpose: 'x',
        from: '2026-11-20',
        until: '2026-12-05',
        by: leader,
        at: '2026-11-19T02:00:00Z',
        ended: null,
      }
      await store.addAssignment(commune, given)
      expect(await store.assignments(commune)).toEqual([given])
      expect(await store.assignments(away.code)).toEqual([])
      const end = (of: string) => store.endAssignment({ commune: of, id: 'a1', by: leader, at: 'later' })
      expect((await end(away.code)).ok).toBe(false)
      expect((await end(commune)).ok).toBe(true)
      expect((await end(commune)).ok).toBe(false)
      expect(await store.assignments(commune)).toMatchObject([{ ended: { by: leader, at: 'later' } }])
      await expect(store.addAssignment(commune, { ...given, id: 'a2', by: inspector })).rejects.toThrow()
    })

    it('an opening told twice is written once, also when two say it at the same time', async () => {
      const opening = (id: string): Opening => ({
        id,
        officer: inspector,
        dossier: 'd',
        purpose: 'p',
        at: 'x',
      })
      const tell = (...ids: string[]) => store.addOpenings(commune, 'dev', ids.map(opening), 'now')
      const both = await Promise.all([tell('1', '2'), tell('2', '3')])
      expect(
        both
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(['1', '2', '3'])
      expect(await tell('1', '2', '3')).toEqual([])
    })

    it('samples come back as they were drawn, in lists without their frames', async () => {
      const terms = { from: 'a', until: 'b', by: ['turn' as const], size: 2, atLeast: 0 }
      const strata = [{ key: ['plain'], units: 3, drawn: ['x', 'y'] }]
      const sample = { id: 's1', officer: inspector, at: '1', seed: 'ab', terms, frame: '[["x"]]', strata }
      await store.addSample(commune, sample)
      await store.addSample(commune, { ...sample, id: 's2', at: '2' })
      expect(await store.findSample(commune, 's1')).toEqual(sample)
      expect(await store.findSample(away.code, 's1')).toBeNull()
      expect((await store.samples(commune)).map(({ id, frame }) => [id, frame])).toEqual([
        ['s2', ''],
        ['s1', ''],
      ])
    })

    it('of two who answer a finding at once one is heard, the other sees that it moved', async () => {
      const entry = { step: 'raised' as const, by: inspector, at: '1', text: 'x' }
      const finding: Finding = { id: 'f1', dossier: 'd', sample: null, entries: [entry] }
      await store.addFinding(commune, finding)
      const seen: number[] = []
      const follow = (by: string) =>
        store.followFinding({
          commune,
          id: 'f1',
          check(now) {
            seen.push(now.entries.length)
            return ok({ step: 'answered', by, at: '2', text: by })
          },
        })
      await Promise.all([follow('a'), follow('b')])
      expect(seen.toSorted((a, b) => a - b)).toEqual([1, 2])
      expect((await store.findings(commune))[0]?.entries).toHaveLength(3)
      expect(await store.findings(away.code)).toEqual([])
      expect(await store.followFinding({ commune, id: 'none', check: () => ok(entry) })).toBeNull()
    })

    it('the audit is found by officer, object, kind and time, newest first', async () => {
      const row = (n: number, action: string, more: object = {}) =>
        store.addAudit({
          commune,
          at: `2026-11-2${n}T00:00:00.000Z`,
          officer: `o${n % 2}`,
          device: null,
          action,
          object: null,
          outcome: 'done',
          detail: {},
          ...more,
        })
      await row(0, 'session.opened')
      await row(1, 'officer.created', { object: 'd-1' })
      await row(2, 'session.closed')
      await row(3, 'inspection.assigned', { detail: { of: 'd-1' } })
      await row(4, 'sessions_x.y')
      const find = async (more: Partial<AuditSearch>) =>
        (await store.searchAudit({ commune, before: 99, limit: 10, ...more })).map(({ seq }) => seq)
      expect(await find({})).toEqual([5, 4, 3, 2, 1])
      expect(await find({ before: 4, limit: 2 })).toEqual([3, 2])
      expect(await find({ officer: 'o1' })).toEqual([4, 2])
      expect(await find({ object: 'd-1' })).toEqual([4, 2])
      expect(await find({ object: '%' })).toEqual([5, 4, 3, 2, 1]) // a sign alone is no id: it narrows nothing
      expect(await find({ kinds: ['session'] })).toEqual([3, 1])
      expect(await find({ kinds: ['session', 'officer'] })).toEqual([3, 2, 1])
      expect(await find({ from: '2026-11-21T00:00:00.000Z', until: '2026-11-23T00:00:00.000Z' })).toEqual([
        3, 2,
      ])
      expect(await store.searchAudit({ commune: away.code, before: 99, limit: 10 })).toEqual([])
    })

    it('a commune without dossiers has none to draw from', async () => {
      expect(await store.dossiersAfter(commune, '', 10)).toEqual([])
      expect(await store.dossierSpan(commune, 'd')).toBeNull()
    })
  })
}
