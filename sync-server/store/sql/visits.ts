/** Facts of appointments, sealed, in the order they came. */
import type { VisitStore } from '../port.ts'
import type { Engine } from './engine.ts'

export function visitStore({ within, lock }: Engine): VisitStore {
  return {
    keepVisitFacts: (commune, facts) =>
      within(commune, async (trx) => {
        await lock(trx, `appointments|${commune}`)
        const last = await trx
          .selectFrom('appointment_fact')
          .select(({ fn }) => fn.max('seq').as('seq'))
          .where('commune', '=', commune)
          .executeTakeFirst()
        let seq = Number(last?.seq ?? 0)
        for (const { id, day, sealed } of facts) {
          const added = await trx
            .insertInto('appointment_fact')
            .values({ commune, seq: seq + 1, id, day, sealed })
            .onConflict((conflict) => conflict.columns(['commune', 'id']).doNothing())
            .executeTakeFirst()
          if (Number(added.numInsertedOrUpdatedRows ?? 0) > 0) seq += 1
        }
      }),
    visitFacts: (commune, after, limit) =>
      within(commune, async (trx) => {
        const rows = await trx
          .selectFrom('appointment_fact')
          .select(['seq', 'id', 'day', 'sealed'])
          .where('commune', '=', commune)
          .where('seq', '>', after)
          .orderBy('seq')
          .limit(limit + 1)
          .execute()
        const last = await trx
          .selectFrom('appointment_fact')
          .select(({ fn }) => fn.max('seq').as('seq'))
          .where('commune', '=', commune)
          .executeTakeFirst()
        const page = rows.slice(0, limit)
        const facts = page.flatMap(({ id, day, sealed }) => (sealed === null ? [] : [{ id, day, sealed }]))
        return {
          facts,
          seq: page.at(-1)?.seq ?? Math.min(after, Number(last?.seq ?? 0)),
          more: rows.length > limit,
        }
      }),
    forgetVisits: (commune, before) =>
      within(commune, async (trx) => {
        await trx
          .updateTable('appointment_fact')
          .set({ sealed: null })
          .where('commune', '=', commune)
          .where('day', '<', before)
          .where('sealed', 'is not', null)
          .execute()
      }),
  }
}
