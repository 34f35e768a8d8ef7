/** A payment as a bank or payment gateway tells it by itself: one line of a statement, before the statement comes. */
import { count, matching, record } from '../base/shape.ts'
import type { StatementLine } from './statement/parse-statement.ts'

export interface PaymentNotice {
  readonly id: string // the bank's number of this payment: told again, it is the same one
  readonly account: string // the commune's
  readonly vnd: number
  readonly day: string // YYYY-MM-DD
  readonly text: string
  readonly payer: { readonly name: string; readonly account?: string }
  readonly order?: string // the payment order it answers, when the gateway knows
}

export interface PaymentsAnswer {
  readonly payments: readonly PaymentNotice[] // the newest first
}

const printed = (max: number) => matching(/^[^\p{C}]*$/u, max)

export const paymentShape = record(
  {
    id: matching(/^[!-~]{1,80}$/),
    account: matching(/^[0-9A-Za-z]{4,19}$/),
    vnd: count,
    day: matching(/^\d{4}-\d{2}-\d{2}$/),
    text: printed(500),
    payer: record({ name: printed(160) }, { account: printed(40) }),
  },
  { order: matching(/^[0-9A-Za-z-]{1,64}$/) },
)

/** As the same matching takes it that reads statements. */
export function linesOf(payments: readonly PaymentNotice[]): readonly StatementLine[] {
  return payments.map(({ id, vnd, day, text, payer }, at) => ({
    row: at + 1,
    day,
    vnd,
    text,
    reference: id,
    payer,
  }))
}
