/** The wire types of domain/money/payee.ts. */
import { base64url, list, object, orNull, text, time, whole } from './schema-words.ts'

const said = { bin: text, account: text, holder: text, fields: list(text), validFrom: text }
const payee = object({ id: text, ...said })

const payment = object({
  id: text,
  account: text,
  vnd: whole,
  day: text,
  text,
  payer: object({ name: text, account: text }, ['account']),
})

export const moneySchemas = {
  Payees: object({
    hash: text,
    list: orNull(object({ commune: text, payees: list(payee), sig: base64url })),
    waiting: list(object({ payee, requester: text, askedAt: time })),
  }),
  PayeeRequest: object(said),
  Payment: payment,
  Payments: object({ payments: list(payment) }),
  PayeeAsked: object({ id: text }),
} as const
