/** Money given back over the gateway: never more of a payment than came, never by one person. */
import type { Selectable, Transaction } from 'kysely'
import { ok, refuse } from '../../../domain/base/result.ts'
import { refundableVnd, type PaymentRefund } from '../../../domain/money/payment-order.ts'
import type { PaymentNotice } from '../../../domain/money/payment-notice.ts'
import type { OrderStore } from '../port.ts'
import { WHOLE_SERVER, type Engine } from './engine.ts'
import type { Tables } from './tables.ts'

type Refunds = Pick<OrderStore, 'refunds' | 'askRefund' | 'decideRefund' | 'dueRefunds' | 'heardRefund'>

export function refundStore({ within, lock }: Engine): Refunds {
  return {
    refunds: (commune, limit) => within(commune, (trx) => refundsWhere(trx, commune, null, limit)),
    askRefund: (commune, { id, payment, vnd, reason, requester, askedAt }) =>
      within(commune, async (trx) => {
        await lock(trx, `refunds|${commune}`)
        const paid = await paymentOf(trx, commune, payment)
        if (!paid) return refuse('money.refund.payment-unknown')
        const others = await refundsWhere(trx, commune, [payment])
        const same = others.find((one) => one.id === id)
        if (same) return same.vnd === vnd ? ok(same) : refuse('money.order.conflict')
        if (vnd <= 0) return refuse('money.fee.amount')
        if (vnd > refundableVnd(paid, others)) return refuse('money.refund.too-much')
        const open = {
          decided_at: null,
          decided_by: null,
          standing: 'waiting',
          tries: 0,
          look_at: null,
        } as const
        const asked = { id, payment, vnd, reason, requester, asked_at: askedAt }
        await trx
          .insertInto('payment_refund')
          .values({ commune, ...asked, ...open })
          .execute()
        return (await found(trx, commune, id)) ?? refuse('money.order.conflict')
      }),
    decideRefund: ({ commune, id, by, at, outcome }) =>
      within(commune, async (trx) => {
        await lock(trx, `refunds|${commune}`)
        const asked = await found(trx, commune, id)
        if (!asked || asked.value.standing !== 'waiting') return refuse('money.refund.request-not-found')
        if (asked.value.requester === by) return refuse('access.same-person')
        await trx
          .updateTable('payment_refund')
          .set({
            decided_at: at,
            decided_by: by,
            standing: outcome,
            look_at: outcome === 'confirmed' ? at : null,
          })
          .where('commune', '=', commune)
          .where('id', '=', id)
          .execute()
        return (await found(trx, commune, id)) ?? refuse('money.refund.request-not-found')
      }),
    dueRefunds: (at, limit) =>
      within(WHOLE_SERVER, async (trx) => {
        const rows = await trx
          .selectFrom('payment_refund')
          .selectAll()
          .where('standing', '=', 'confirmed')
          .where('look_at', '<=', at)
          .orderBy('look_at')
          .limit(limit)
          .execute()
        const due = []
        for (const row of rows) {
          const paid = await paymentOf(trx, row.commune, row.payment)
          if (paid) due.push({ commune: row.commune, item: toRefund(row, null), tries: row.tries, paid })
        }
        return due
      }),
    heardRefund: ({ commune, id, standing, tries, lookAt }) =>
      within(commune, async (trx) => {
        await trx
          .updateTable('payment_refund')
          .set({ standing, tries, look_at: lookAt })
          .where('commune', '=', commune)
          .where('id', '=', id)
          .where('standing', '=', 'confirmed')
          .execute()
      }),
  }
}

/** With the order and dossier each payment was for; of all payments when `payments` is null. */
export async function refundsWhere(
  trx: Transaction<Tables>,
  commune: string,
  payments: readonly string[] | null,
  limit = 500,
): Promise<PaymentRefund[]> {
  let query = trx
    .selectFrom('payment_refund')
    .selectAll()
    .where('commune', '=', commune)
    .orderBy('asked_at', 'desc')
    .limit(limit)
  if (payments !== null) query = query.where('payment', 'in', payments)
  const rows = await query.execute()
  if (rows.length === 0) return []
  const orders = await trx
    .selectFrom('payment')
    .innerJoin('payment_order', (join) =>
      join
        .onRef('payment_order.id', '=', 'payment.order_id')
        .onRef('payment_order.commune', '=', 'payment.commune'),
    )
    .select([
      'payment.id as payment',
      'payment_order.id as id',
      'payment_order.dossier',
      'payment_order.code',
    ])
    .where('payment.commune', '=', commune)
    .where('payment.id', 'in', [...new Set(rows.map(({ payment }) => payment))])
    .execute()
  const of = new Map(orders.map((one) => [one.payment, one]))
  return rows.map((row) => toRefund(row, of.get(row.payment) ?? null))
}

async function found(trx: Transaction<Tables>, commune: string, id: string) {
  const row = await trx
    .selectFrom('payment_refund')
    .select('payment')
    .where('commune', '=', commune)
    .where('id', '=', id)
    .executeTakeFirst()
  const refund = row && (await refundsWhere(trx, commune, [row.payment])).find((one) => one.id === id)
  return refund ? ok(refund) : undefined
}

async function paymentOf(trx: Transaction<Tables>, commune: string, id: string) {
  const row = await trx
    .selectFrom('payment')
    .select('said')
    .where('commune', '=', commune)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && (JSON.parse(row.said) as PaymentNotice)
}

function toRefund(
  row: Selectable<Tables['payment_refund']>,
  of: { readonly id: string; readonly dossier: string; readonly code: string } | null,
): PaymentRefund {
  const { id, payment, vnd, reason, requester, standing } = row
  return {
    id,
    payment,
    vnd,
    reason,
    requester,
    standing,
    order: of?.id ?? null,
    dossier: of?.dossier ?? null,
    code: of?.code ?? null,
    askedAt: row.asked_at,
    decidedBy: row.decided_by,
  }
}
