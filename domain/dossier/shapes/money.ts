import { count, listOf, oneOf, record, text, type Shape } from '../../base/shape.ts'
import type { MoneyBodies } from '../bodies/money.ts'
import { id } from './parts.ts'

const payer = record({ name: text }, { account: text })

export const moneyShapes: Readonly<Record<keyof MoneyBodies, Shape>> = {
  'fee-asked': record({
    vnd: count,
    items: listOf(record({ label: text, vnd: count, count }), 50),
    account: text,
    purpose: text,
  }),
  'fee-recorded': record(
    { vnd: count, method: oneOf('cash', 'transfer', 'exempt'), reference: text },
    { asked: id, payer, receipt: record({ book: text, number: text }) },
  ),
  'fee-reconciled': record({ fee: id, vnd: count, reference: text, payer, at: text }),
  'fee-refunded': record({ vnd: count, reason: text }, { repayment: text }),
}
