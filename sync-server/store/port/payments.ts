import type { Result } from '../../../domain/base/result.ts'
import type { PaymentNotice } from '../../../domain/money/payment-notice.ts'

/** Payments a bank or gateway told this server of; kept beside the facts, which officers write. */
export interface PaymentStore {
  /** To whichever commune the account is confirmed for. False: it was told before. `money.payment.account-unknown`,
   *  `money.payment.conflict` when the same number says something else now. */
  keepPayment(payment: PaymentNotice, at: string): Promise<Result<boolean>>
  /** The newest first. */
  payments(commune: string, limit: number): Promise<readonly PaymentNotice[]>
}
