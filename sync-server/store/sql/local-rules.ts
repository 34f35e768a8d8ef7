/** Rules a commune laid down itself, in their order. */
import type { Transaction } from 'kysely'
import { ok, refuse } from '../../../domain/base/result.ts'
import type { LocalRule, NewLocalRule } from '../../../domain/workflow/local-rules.ts'
import type { LocalRuleStore } from '../port.ts'
import type { Engine } from './engine.ts'
import type { Tables } from './tables.ts'

export function localRuleStore({ within, lock }: Engine): LocalRuleStore {
  return {
    localRules: (commune) => within(commune, (trx) => readLocalRules(trx, commune)),
    addLocalRule: (commune, { id, by, at, ...rule }, after) =>
      within(commune, async (trx) => {
        await lock(trx, `local-rules|${commune}`)
        const known = await readLocalRules(trx, commune)
        if (known.length !== after) return refuse('workflow.rules.moved')
        const said = JSON.stringify(rule)
        await trx
          .insertInto('local_rule')
          .values({ commune, n: after + 1, id, rule: said, by_officer: by, at })
          .execute()
        return ok(null)
      }),
  }
}

export async function readLocalRules(db: Transaction<Tables>, commune: string): Promise<LocalRule[]> {
  const rows = await db
    .selectFrom('local_rule')
    .selectAll()
    .where('commune', '=', commune)
    .orderBy('n')
    .execute()
  return rows.map(({ id, by_officer: by, at, rule }) => ({
    ...(JSON.parse(rule) as NewLocalRule),
    id,
    by,
    at,
  }))
}
