/** Inspections in the database. Only an assignment is ever changed, by being ended. */
import { sql } from 'kysely'
import { ok, refuse } from '../../../domain/base/result.ts'
import type { InspectionStore } from '../port.ts'
import type { Engine } from './engine.ts'
import { findingsIn, toRow } from './inspection-findings.ts'
import { sampleColumns, toAssignment, toSample } from './inspection-rows.ts'
import { parseState } from './read-states.ts'

export function inspectionStore({ within, lock }: Engine): InspectionStore {
  return {
    assignments: (commune) =>
      within(commune, async (trx) => {
        const rows = trx.selectFrom('inspection_assignment').selectAll().where('commune', '=', commune)
        return (await rows.orderBy('at').orderBy('id').execute()).map(toAssignment)
      }),
    addAssignment: (commune, { id, officer, decision, purpose, from, until, by, at }) =>
      within(commune, async (trx) => {
        const days = { from_day: from, until_day: until, assigned_by: by, at, ended_at: null, ended_by: null }
        await trx
          .insertInto('inspection_assignment')
          .values({ commune, id, officer, decision, purpose, ...days })
          .execute()
      }),
    endAssignment: ({ commune, id, by, at }) =>
      within(commune, async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('inspection_assignment')
          .set({ ended_at: at, ended_by: by })
          .where('commune', '=', commune)
          .where('id', '=', id)
          .where('ended_at', 'is', null)
          .executeTakeFirst()
        return numUpdatedRows === 0n ? refuse('inspection.assignment.not-found') : ok(null)
      }),
    addOpenings: (commune, device, openings, toldAt) =>
      within(commune, async (trx) => {
        await lock(trx, `openings|${commune}`)
        const ids = openings.map(({ id }) => id)
        const known = await trx
          .selectFrom('inspection_opening')
          .select('id')
          .where('commune', '=', commune)
          .where('id', 'in', ids)
          .execute()
        const fresh = openings.filter(({ id }) => !known.some((row) => row.id === id))
        if (fresh.length > 0)
          await trx
            .insertInto('inspection_opening')
            .values(fresh.map((one) => ({ commune, device, told_at: toldAt, ...one })))
            .execute()
        return fresh
      }),
    addSample: (commune, { terms, strata, ...sample }) =>
      within(commune, async (trx) => {
        const texts = { terms: JSON.stringify(terms), strata: JSON.stringify(strata) }
        await trx
          .insertInto('inspection_sample')
          .values({ commune, ...sample, ...texts })
          .execute()
      }),
    samples: (commune) =>
      within(commune, async (trx) => {
        const rows = trx
          .selectFrom('inspection_sample')
          .select(sampleColumns)
          .select(sql<string>`''`.as('frame'))
        const found = await rows.where('commune', '=', commune).orderBy('at', 'desc').orderBy('id').execute()
        return found.map(toSample)
      }),
    findSample: (commune, id) =>
      within(commune, async (trx) => {
        const rows = trx.selectFrom('inspection_sample').select(sampleColumns).select('frame')
        const found = await rows.where('commune', '=', commune).where('id', '=', id).executeTakeFirst()
        return found ? toSample(found) : null
      }),
    findings: (commune) => within(commune, (trx) => findingsIn(trx, commune)),
    addFinding: (commune, finding) =>
      within(commune, async (trx) => {
        await trx
          .insertInto('inspection_finding')
          .values(finding.entries.map((entry, at) => toRow(commune, finding, entry, at + 1)))
          .execute()
      }),
    followFinding: ({ commune, id, check }) =>
      within(commune, async (trx) => {
        await lock(trx, `findings|${commune}`)
        const [finding] = await findingsIn(trx, commune, id)
        if (!finding) return null
        const next = check(finding)
        if (!next.ok) return next
        const row = toRow(commune, finding, next.value, finding.entries.length + 1)
        await trx.insertInto('inspection_finding').values(row).execute()
        return ok({ ...finding, entries: [...finding.entries, next.value] })
      }),
    dossiersAfter: (commune, after, limit) =>
      within(commune, async (trx) => {
        const rows = trx.selectFrom('dossier').select('state').where('commune', '=', commune)
        const page = await rows.where('id', '>', after).orderBy('id').limit(limit).execute()
        return page.map(({ state }) => parseState(state))
      }),
    dossierSpan: (commune, dossier) =>
      within(commune, async (trx) => {
        const row = await trx
          .selectFrom('event')
          .select(({ fn }) => [fn.min('seq').as('first'), fn.max('seq').as('last')])
          .where('commune', '=', commune)
          .where('dossier', '=', dossier)
          .executeTakeFirst()
        const isThere = row?.first !== null && row?.first !== undefined
        return isThere ? { first: Number(row.first), last: Number(row.last) } : null
      }),
  }
}
