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
          .values({ commune, id: payment.id, said, day: payment.day, told_at: at })
          .onConflict((c) => c.doNothing())
          .execute()
        const kept = await trx
          .selectFrom('payment')
          .selectAll()
          .where('commune', '=', commune)
          .where('id', '=', payment.id)
          .executeTakeFirstOrThrow()
        return kept.said === said
          ? ok(kept.told_at === at)
          : refuse('money.payment.conflict', { id: payment.id })
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
function inOrder({ id, account, vnd, day, text, payer }: PaymentNotice): PaymentNotice {
  const { name, account: from } = payer
  return { id, account, vnd, day, text, payer: { name, ...(from === undefined ? {} : { account: from }) } }
}
