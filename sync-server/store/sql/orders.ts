/** Orders at the payment gateway: each id once, with the payments that were told for it. */
import type { Selectable, Transaction } from 'kysely'
import { ok, refuse } from '../../../domain/base/result.ts'
import type { OrderSeen, PaymentOrder } from '../../../domain/money/payment-order.ts'
import type { PaymentNotice } from '../../../domain/money/payment-notice.ts'
import type { OrderStore } from '../port.ts'
import { WHOLE_SERVER, type Engine } from './engine.ts'
import { refundsWhere } from './refunds.ts'
import type { Tables } from './tables.ts'

type Row = Selectable<Tables['payment_order']>
type Orders = Pick<
  OrderStore,
  'openOrder' | 'findOrder' | 'ordersOf' | 'paidOrders' | 'dueOrders' | 'heardOrder'
>

export function orderStore({ within }: Engine): Orders {
  return {
    openOrder: (commune, order) =>
      within(commune, async (trx) => {
        await trx
          .insertInto('payment_order')
          .values({ commune, ...toRow(order), tries: 0, look_at: order.askedAt })
          .onConflict((c) => c.doNothing())
          .execute()
        const kept = await trx
          .selectFrom('payment_order')
          .selectAll()
          .where('commune', '=', commune)
          .where('id', '=', order.id)
          .executeTakeFirstOrThrow()
        const isSame = (['dossier', 'code', 'vnd', 'payee'] as const).every((key) => kept[key] === order[key])
        return isSame ? ok(toOrder(kept)) : refuse('money.order.conflict')
      }),
    findOrder: (commune, id) =>
      within(commune, async (trx) => {
        const found = trx
          .selectFrom('payment_order')
          .selectAll()
          .where('commune', '=', commune)
          .where('id', '=', id)
        return (await seen(trx, commune, await found.execute()))[0]
      }),
    ordersOf: (commune, dossier) =>
      within(commune, async (trx) => {
        const found = trx
          .selectFrom('payment_order')
          .selectAll()
          .where('commune', '=', commune)
          .where('dossier', '=', dossier)
          .orderBy('asked_at', 'desc')
          .limit(20)
        return await seen(trx, commune, await found.execute())
      }),
    paidOrders: (commune, limit) =>
      within(commune, async (trx) => {
        const found = trx
          .selectFrom('payment_order')
          .selectAll()
          .where('commune', '=', commune)
          .where('id', 'in', (q) =>
            q
              .selectFrom('payment')
              .select((e) => e.ref('order_id').$notNull().as('id'))
              .where('commune', '=', commune)
              .where('order_id', 'is not', null),
          )
          .orderBy('asked_at', 'desc')
          .limit(limit)
        return await seen(trx, commune, await found.execute())
      }),
    dueOrders: (at, limit) =>
      within(WHOLE_SERVER, async (trx) => {
        const rows = await trx
          .selectFrom('payment_order')
          .selectAll()
          .where('look_at', '<=', at)
          .orderBy('look_at')
          .limit(limit)
          .execute()
        return rows.map((row) => ({ commune: row.commune, item: toOrder(row), tries: row.tries }))
      }),
    heardOrder: ({ commune, id, heard, show, tries, lookAt }) =>
      within(commune, async (trx) => {
        await trx
          .updateTable('payment_order')
          .set({ heard, shown: show, tries, look_at: lookAt })
          .where('commune', '=', commune)
          .where('id', '=', id)
          .execute()
      }),
  }
}

async function seen(trx: Transaction<Tables>, commune: string, rows: readonly Row[]): Promise<OrderSeen[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const paid = await trx
    .selectFrom('payment')
    .select(['said', 'order_id'])
    .where('commune', '=', commune)
    .where('order_id', 'in', ids)
    .orderBy('told_at')
    .execute()
  const payments = paid.map(({ said }) => JSON.parse(said) as PaymentNotice)
  const refunds =
    payments.length === 0
      ? []
      : await refundsWhere(
          trx,
          commune,
          payments.map(({ id }) => id),
        )
  return rows.map((row) => ({
    order: toOrder(row),
    payments: payments.filter(({ order }) => order === row.id),
    refunds: refunds.filter(({ order }) => order === row.id),
  }))
}

function toRow(order: PaymentOrder): Omit<Row, 'commune' | 'tries' | 'look_at'> {
  const { id, dossier, code, vnd, payee, bin, account, purpose, requester, heard } = order
  const said = { id, dossier, code, vnd, payee, bin, account, purpose, requester, heard }
  return { ...said, asked_at: order.askedAt, expires_at: order.expiresAt, shown: order.show }
}

function toOrder(row: Row): PaymentOrder {
  const { id, dossier, code, vnd, payee, bin, account, purpose, requester, heard } = row
  const said = { id, dossier, code, vnd, payee, bin, account, purpose, requester, heard }
  return { ...said, askedAt: row.asked_at, expiresAt: row.expires_at, show: row.shown }
}
