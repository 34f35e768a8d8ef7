/** What the commune tells of its centre. */
import { ok, refuse } from '../../../domain/base/result.ts'
import { emptyCentre, type CentreFacts, type CentreList } from '../../../domain/centre/centre-facts.ts'
import type { Transaction } from 'kysely'
import type { CentreStore } from '../port.ts'
import type { Engine } from './engine.ts'
import type { Tables } from './tables.ts'

export function centreStore({ within, lock }: Engine): CentreStore {
  return {
    centre: (commune) => within(commune, (trx) => readCentre(trx, commune)),
    changeCentre: ({ commune, version, facts }, by, at) =>
      within(commune, async (trx) => {
        await lock(trx, `centre|${commune}`)
        const known = await readCentre(trx, commune)
        if (known.version !== version - 1) return refuse('centre.moved')
        const row = { version, facts: JSON.stringify(facts), by_officer: by, at }
        await trx
          .insertInto('centre')
          .values({ commune, ...row })
          .onConflict((conflict) => conflict.column('commune').doUpdateSet(row))
          .execute()
        return ok(null)
      }),
  }
}

async function readCentre(db: Transaction<Tables>, commune: string): Promise<CentreList> {
  const row = await db
    .selectFrom('centre')
    .select(['version', 'facts'])
    .where('commune', '=', commune)
    .executeTakeFirst()
  if (!row) return { commune, version: 0, facts: emptyCentre }
  return { commune, version: row.version, facts: JSON.parse(row.facts) as CentreFacts }
}
