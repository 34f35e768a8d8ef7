/** Money that was asked for, taken, found in the bank's statement, or given back. */
import type { MoneyBodies } from '../bodies/money.ts'
import type { DossierState } from '../state.ts'
import type { Fees } from '../state-parts.ts'
import { paidVnd } from '../../money/fee-standing.ts'
import { mark, type Folds } from './fold-of.ts'

export const moneyFolds: Folds<keyof MoneyBodies> = {
  'fee-asked': (state, event) =>
    withFees(state, { asked: [...state.fees.asked, { event: event.id, ...event.body, ...mark(event) }] }),
  'fee-recorded': (state, event) => {
    const { vnd, method, reference, asked = null, payer = null, receipt = null } = event.body
    const taken = { event: event.id, vnd, method, reference, asked, payer, receipt, ...mark(event) }
    return withFees(state, { taken: [...state.fees.taken, taken] })
  },
  'fee-reconciled': (state, { id, actor, body }) =>
    withFees(state, { reconciled: [...state.fees.reconciled, { event: id, actor, ...body }] }),
  'fee-refunded': (state, event) => {
    const { vnd, reason, repayment = null } = event.body
    const refund = { event: event.id, vnd, reason, repayment, ...mark(event) }
    return withFees(state, { refunds: [...state.fees.refunds, refund] })
  },
}

function withFees(state: DossierState, more: Partial<Fees>): DossierState {
  const fees = { ...state.fees, ...more }
  return { ...state, fees, feePaidVnd: paidVnd(fees) }
}
