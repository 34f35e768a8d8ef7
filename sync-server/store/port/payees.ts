import type { Result } from '../../../domain/base/result.ts'
import type { Payee, WaitingPayee } from '../../../domain/money/payee.ts'

/** Accounts fees are paid to: asked by one person, confirmed by another; the register only grows. */
export interface PayeeStore {
  payees(commune: string): Promise<{
    readonly payees: readonly Payee[] // confirmed, in that order
    readonly waiting: readonly WaitingPayee[]
  }>
  askPayee(commune: string, request: WaitingPayee): Promise<void>
  /** `money.payee.request-not-found`, `access.same-person`. */
  decidePayee(input: {
    readonly commune: string
    readonly id: string
    readonly by: string
    readonly at: string
    readonly outcome: 'confirmed' | 'declined'
  }): Promise<Result<Payee>>
}
