/** Money given back over the payment gateway (rules M9, M10): asked for by an accountant, confirmed by a leader. */
import type { Hono } from 'hono'
import { refundShape, type RefundRequest, type RefundsAnswer } from '../../../domain/money/payment-order.ts'
import { instant } from '../../clock.ts'
import { problemResponse } from '../answer.ts'
import { noteDone } from '../note.ts'
import type { Env, Parts } from '../parts.ts'
import { readJson } from '../read-body.ts'
import { decisionShape } from '../read-officer-body.ts'
import { requireOfficer } from '../require-officer.ts'

const PERMISSION = 'fee.refund'
const MOST = 200
const notAllowed = () => problemResponse({ code: 'access.not-allowed', details: { permission: PERMISSION } })

export function routeRefunds(app: Hono<Env>, parts: Parts): void {
  const { store, clock, gatewayDesk, hasGateway } = parts
  const change = requireOfficer(parts, PERMISSION, { stepUp: true })

  app.get('/api/refunds', requireOfficer(parts, PERMISSION), async (c) => {
    const { commune } = c.var.session.officer
    const [orders, refunds] = await Promise.all([
      store.paidOrders(commune, MOST),
      store.refunds(commune, MOST),
    ])
    return c.json({ isOn: hasGateway, orders, refunds } satisfies RefundsAnswer)
  })

  app.post('/api/refunds', change, async (c) => {
    if (c.var.grant.twoPersons === 'confirmer') return notAllowed()
    const body = await readJson<RefundRequest>(c.req.raw.headers, c.var.body, refundShape)
    if (!body.ok) return problemResponse(body.problem)
    if (!hasGateway) return problemResponse({ code: 'money.gateway.off' })
    const { commune, id: requester } = c.var.session.officer
    const refund = { ...body.value, requester, askedAt: instant(clock()) }
    const asked = await store.askRefund(commune, refund)
    if (!asked.ok) return problemResponse(asked.problem)
    const { payment, vnd, reason } = asked.value
    await noteDone(c, parts, 'refund.asked', refund.id, { payment, vnd, reason })
    return c.json({ id: refund.id })
  })

  app.post('/api/refunds/:id', change, async (c) => {
    if (c.var.grant.twoPersons === 'requester') return notAllowed()
    const headers = c.req.raw.headers
    const body = await readJson<{ outcome: 'confirmed' | 'declined' }>(headers, c.var.body, decisionShape)
    if (!body.ok) return problemResponse(body.problem)
    const { commune, id: by } = c.var.session.officer
    const { outcome } = body.value
    const id = c.req.param('id')
    const decided = await store.decideRefund({ commune, id, by, at: instant(clock()), outcome })
    if (!decided.ok) return problemResponse(decided.problem)
    const { payment, vnd, reason } = decided.value
    await noteDone(c, parts, `refund.${outcome}`, id, { payment, vnd, reason })
    // Answered already: a gateway that is down is asked again by the clock.
    if (outcome === 'confirmed') await gatewayDesk.round()
    return c.json({ id })
  })
}
