/** Fees asked for over a payment gateway (rules M6–M8): by the counter, to an account two persons confirmed, and no other. */
import type { Hono } from 'hono'
import {
  orderShape,
  type OrderRequest,
  type OrderSeen,
  type OrdersAnswer,
} from '../../../domain/money/payment-order.ts'
import { purposeOf } from '../../../domain/money/purpose.ts'
import { instant } from '../../clock.ts'
import { problemResponse } from '../answer.ts'
import { noteDone } from '../note.ts'
import type { Env, Parts } from '../parts.ts'
import { readJson } from '../read-body.ts'
import { requireOfficer } from '../require-officer.ts'

/** Long enough for a slip that is paid at home. */
const LIFE_MS = 3 * 24 * 3_600_000

export function routePaymentOrders(app: Hono<Env>, parts: Parts): void {
  const { store, clock, gatewayDesk, hasGateway } = parts
  const quote = requireOfficer(parts, 'fee.quote')

  app.get('/api/payment-orders', quote, async (c) => {
    const { commune } = c.var.session.officer
    const orders = await store.ordersOf(commune, c.req.query('dossier') ?? '')
    return c.json({ isOn: hasGateway, orders: orders.map(withoutPayers) } satisfies OrdersAnswer)
  })

  app.post('/api/payment-orders', quote, async (c) => {
    const body = await readJson<OrderRequest>(c.req.raw.headers, c.var.body, orderShape)
    if (!body.ok) return problemResponse(body.problem)
    if (!hasGateway) return problemResponse({ code: 'money.gateway.off' })
    const { commune, id: requester } = c.var.session.officer
    const asked = body.value
    if (asked.vnd === 0) return problemResponse({ code: 'money.fee.amount' })
    const purpose = purposeOf(asked.code)
    if (!purpose.ok) return problemResponse(purpose.problem)
    const { payees } = await store.payees(commune)
    const payee = payees.find(({ id }) => id === asked.payee)
    if (!payee) return problemResponse({ code: 'money.payee.none' })
    const now = clock()
    const order = await store.openOrder(commune, {
      ...asked,
      bin: payee.bin,
      account: payee.account,
      purpose: purpose.value,
      requester,
      askedAt: instant(now),
      expiresAt: instant(now + LIFE_MS),
      heard: 'unsent',
      show: null,
    })
    if (!order.ok) return problemResponse(order.problem)
    await noteDone(c, parts, 'payment.ordered', asked.id, { code: asked.code, vnd: asked.vnd })
    return await looked(commune, asked.id)
  })

  app.post('/api/payment-orders/:id', quote, async (c) =>
    looked(c.var.session.officer.commune, c.req.param('id')),
  )

  async function looked(commune: string, id: string): Promise<Response> {
    const seen = await gatewayDesk.look(commune, id)
    return seen.ok ? Response.json(withoutPayers(seen.value)) : problemResponse(seen.problem)
  }
}

/** The counter is told that money came, not from whom. */
function withoutPayers(seen: OrderSeen): OrderSeen {
  const payments = seen.payments.map((payment) => ({ ...payment, text: '', payer: { name: '' } }))
  return { ...seen, payments }
}
