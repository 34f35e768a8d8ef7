/** Accounts fees are paid to: whatever was ever asked for is kept, with who confirmed it. */
import type { Selectable } from 'kysely'
import { ok, refuse } from '../../../domain/base/result.ts'
import type { Payee } from '../../../domain/money/payee.ts'
import type { PayeeStore } from '../port.ts'
import type { Engine } from './engine.ts'
import type { Tables } from './tables.ts'

type Row = Selectable<Tables['payee']>

export function payeeStore({ within, lock }: Engine): PayeeStore {
  return {
    payees: (commune) =>
      within(commune, async (trx) => {
        const rows = await trx.selectFrom('payee').selectAll().where('commune', '=', commune).execute()
        const inOrder = (key: (row: Row) => string) =>
          rows.toSorted((a, b) => (`${key(a)}|${a.id}` < `${key(b)}|${b.id}` ? -1 : 1))
        return {
          payees: inOrder((row) => row.decided_at ?? '')
            .filter((row) => row.outcome === 'confirmed')
            .map(toPayee),
          waiting: inOrder((row) => row.asked_at)
            .filter((row) => row.outcome === null)
            .map((row) => ({ payee: toPayee(row), requester: row.requester, askedAt: row.asked_at })),
        }
      }),
    askPayee: (commune, { payee, requester, askedAt }) =>
      within(commune, async (trx) => {
        const { id, bin, account, holder } = payee
        const said = { fields: JSON.stringify(payee.fields), valid_from: payee.validFrom }
        const open = { decided_at: null, decided_by: null, outcome: null }
        await trx
          .insertInto('payee')
          .values({ id, commune, bin, account, holder, ...said, requester, asked_at: askedAt, ...open })
          .execute()
      }),
    decidePayee: ({ commune, id, by, at, outcome }) =>
      within(commune, async (trx) => {
        await lock(trx, `payees|${commune}`)
        const asked = await trx
          .selectFrom('payee')
          .selectAll()
          .where('commune', '=', commune)
          .where('id', '=', id)
          .executeTakeFirst()
        if (!asked || asked.outcome !== null) return refuse('money.payee.request-not-found')
        if (asked.requester === by) return refuse('access.same-person')
        await trx
          .updateTable('payee')
          .set({ decided_at: at, decided_by: by, outcome })
          .where('commune', '=', commune)
          .where('id', '=', id)
          .execute()
        return ok(toPayee(asked))
      }),
  }
}

function toPayee(row: Row): Payee {
  const fields = JSON.parse(row.fields) as readonly string[]
  const { id, bin, account, holder, valid_from: validFrom } = row
  return { id, bin, account, holder, fields, validFrom }
}
