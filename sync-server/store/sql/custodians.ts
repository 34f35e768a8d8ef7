/** Lists of custodians: the newest confirmed one counts, the newest undecided one after it waits. */
import type { Selectable, Transaction } from 'kysely'
import type { Custodian } from '../../../domain/access/custodians.ts'
import { ok, refuse } from '../../../domain/base/result.ts'
import type { CustodianStore } from '../port.ts'
import type { Engine } from './engine.ts'
import type { Tables } from './tables.ts'

type Row = Selectable<Tables['custodian_list']>

export function custodianStore({ within, lock }: Engine): CustodianStore {
  const listOf = (row: Row) => JSON.parse(row.custodians) as readonly Custodian[]
  return {
    custodians: (commune) =>
      within(commune, async (trx) => {
        const rows = await newestFirst(trx, commune)
        const confirmed = rows.find((row) => row.outcome === 'confirmed')
        const asked = rows[0]?.outcome === null ? rows[0] : undefined
        return {
          current: confirmed
            ? { commune, at: confirmed.decided_at ?? confirmed.asked_at, custodians: listOf(confirmed) }
            : null,
          waiting: asked
            ? { id: asked.id, custodians: listOf(asked), requester: asked.requester, askedAt: asked.asked_at }
            : null,
        }
      }),
    askCustodians: (commune, { id, custodians, requester, askedAt }) =>
      within(commune, async (trx) => {
        const row = { id, commune, custodians: JSON.stringify(custodians), requester, asked_at: askedAt }
        const open = { decided_at: null, decided_by: null, outcome: null }
        await trx
          .insertInto('custodian_list')
          .values({ ...row, ...open })
          .execute()
      }),
    decideCustodians: ({ commune, id, by, at, outcome }) =>
      within(commune, async (trx) => {
        await lock(trx, `custodians|${commune}`)
        const [asked] = await newestFirst(trx, commune)
        if (asked?.id !== id || asked.outcome !== null) return refuse('custodians.request.not-found')
        if (asked.requester === by) return refuse('access.same-person')
        await trx
          .updateTable('custodian_list')
          .set({ decided_at: at, decided_by: by, outcome })
          .where('commune', '=', commune)
          .where('id', '=', id)
          .execute()
        return ok(null)
      }),
  }
}

async function newestFirst(trx: Transaction<Tables>, commune: string): Promise<Row[]> {
  return await trx
    .selectFrom('custodian_list')
    .selectAll()
    .where('commune', '=', commune)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}
