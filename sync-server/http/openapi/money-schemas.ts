/** The wire types of domain/money/payee.ts. */
import { base64url, list, object, orNull, text, time, truth, whole } from './schema-words.ts'

const said = { bin: text, account: text, holder: text, fields: list(text), validFrom: text }
const payee = object({ id: text, ...said })

const payment = object(
  {
    id: text,
    account: text,
    vnd: whole,
    day: text,
    text,
    payer: object({ name: text, account: text }, ['account']),
    order: text,
  },
  ['order'],
)

const orderSaid = { id: text, dossier: text, code: text, vnd: whole, payee: text }
const order = object({
  ...orderSaid,
  bin: text,
  account: text,
  purpose: text,
  requester: text,
  askedAt: time,
  expiresAt: time,
  heard: text,
  show: orNull(text),
})
const refundSaid = { id: text, payment: text, vnd: whole, reason: text }
const refund = object({
  ...refundSaid,
  order: orNull(text),
  dossier: orNull(text),
  code: orNull(text),
  requester: text,
  askedAt: time,
  decidedBy: orNull(text),
  standing: text,
})
const orderSeen = object({ order, payments: list(payment), refunds: list(refund) })

export const moneySchemas = {
  Payees: object({
    hash: text,
    list: orNull(object({ commune: text, payees: list(payee), sig: base64url })),
    waiting: list(object({ payee, requester: text, askedAt: time })),
  }),
  PayeeRequest: object(said),
  Payment: payment,
  Payments: object({ payments: list(payment) }),
  PaymentOrderRequest: object(orderSaid),
  PaymentOrder: orderSeen,
  PaymentOrders: object({ isOn: truth, orders: list(orderSeen) }),
  RefundRequest: object(refundSaid),
  Refunds: object({ isOn: truth, orders: list(orderSeen), refunds: list(refund) }),
  PayeeAsked: object({ id: text }),
} as const
