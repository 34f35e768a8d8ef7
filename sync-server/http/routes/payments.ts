/** Payments a bank or gateway tells by itself (rules M4, M5); what becomes of them accountants decide. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Hono } from 'hono'
import {
  paymentShape,
  type PaymentNotice,
  type PaymentsAnswer,
} from '../../../domain/money/payment-notice.ts'
import { instant } from '../../clock.ts'
import { problemResponse } from '../answer.ts'
import type { Env, Parts } from '../parts.ts'
import { readBounded, readJson, SMALL_BODY } from '../read-body.ts'
import { requireOfficer } from '../require-officer.ts'

const MOST = 2000

export function routePayments(app: Hono<Env>, parts: Parts): void {
  const { store, clock, paymentSecret } = parts

  app.post('/api/payments', async (c) => {
    if (paymentSecret === null) return problemResponse({ code: 'money.payment.off' })
    const read = await readBounded(c.req.raw, SMALL_BODY)
    if (!read.ok) return problemResponse(read.problem)
    if (!isSigned(read.value, c.req.header('motcua-payment-signature') ?? '', paymentSecret))
      return problemResponse({ code: 'money.payment.signature' })
    const body = await readJson<PaymentNotice>(c.req.raw.headers, read.value, paymentShape)
    if (!body.ok) return problemResponse(body.problem)
    const kept = await store.keepPayment(body.value, instant(clock()))
    return kept.ok ? c.json({ id: body.value.id }) : problemResponse(kept.problem)
  })

  app.get('/api/payments', requireOfficer(parts, 'fee.confirm'), async (c) => {
    const payments = await store.payments(c.var.session.officer.commune, MOST)
    return c.json({ payments } satisfies PaymentsAnswer)
  })
}

/** HMAC-SHA256 of the very bytes, in hex. */
function isSigned(bytes: Uint8Array, signature: string, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(bytes).digest()
  const given = Buffer.from(signature, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
