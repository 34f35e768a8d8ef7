/** Payments told by banks: each number once, for the commune whose confirmed account it went to. */
import { ok, refuse } from '../../../domain/base/result.ts'
import type { PaymentNotice } from '../../../domain/money/payment-notice.ts'
import type { PaymentStore } from '../port.ts'
import { WHOLE_SERVER, type Engine } from './engine.ts'

export function paymentStore({ within }: Engine): PaymentStore {
  return {
    keepPayment: (payment, at) =>
      within(WHOLE_SERVER, async (trx) => {
        const holders = await trx
          .selectFrom('payee')
          .select('commune')
          .distinct()
          .where('account', '=', payment.account)
          .where('outcome', '=', 'confirmed')
          .execute()
        const [holder] = holders
        // An account of two communes says of neither whose payment it was.
        if (!holder || holders.length > 1) return refuse('money.payment.account-unknown')
        const { commune } = holder
        const said = JSON.stringify(inOrder(payment))
        await trx
          .insertInto('payment')
          .values({
            commune,
            id: payment.id,
            said,
            day: payment.day,
            told_at: at,
            order_id: payment.order ?? null,
          })
          .onConflict((c) => c.doNothing())
          .execute()
        const kept = await trx
          .selectFrom('payment')
          .selectAll()
          .where('commune', '=', commune)
          .where('id', '=', payment.id)
          .executeTakeFirstOrThrow()
        if (kept.said === said) return ok(kept.told_at === at)
        const { order: known, ...before } = JSON.parse(kept.said) as PaymentNotice
        const { order, ...now } = inOrder(payment)
        const isSame = JSON.stringify(before) === JSON.stringify(now)
        if (!isSame || (known !== undefined && order !== undefined))
          return refuse('money.payment.conflict', { id: payment.id })
        // Of two that tell of one payment only the gateway may know what it was for.
        if (order !== undefined)
          await trx
            .updateTable('payment')
            .set({ said, order_id: order })
            .where('commune', '=', commune)
            .where('id', '=', payment.id)
            .execute()
        return ok(false)
      }),
    payments: (commune, limit) =>
      within(commune, async (trx) => {
        const rows = await trx
          .selectFrom('payment')
          .select('said')
          .where('commune', '=', commune)
          .orderBy('day', 'desc')
          .orderBy('id', 'desc')
          .limit(limit)
          .execute()
        return rows.map(({ said }) => JSON.parse(said) as PaymentNotice)
      }),
  }
}

/** One text for one payment, however its teller orders the words. */
function inOrder({ id, account, vnd, day, text, payer, order }: PaymentNotice): PaymentNotice {
  const { name, account: from } = payer
  return {
    id,
    account,
    vnd,
    day,
    text,
    payer: {
      name,
      ...(from === undefined ? {} : { account: from }),
    },
    ...(order === undefined ? {} : { order }),
  }
}
