/**
 * Asks the gateway for what was ordered here, and keeps asking until it knows (M7–M10). Everything is written down before
 * the gateway hears of it and carries one id, so that a lost answer, a second try or a killed server changes nothing.
 */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { OrderSeen, PaymentOrder } from '../../domain/money/payment-order.ts'
import { instant, type Clock } from '../clock.ts'
import type { GatewayHeard, PaymentGateway } from '../ports/payment-gateway.ts'
import type { DueOrder, DueRefund, OrderStore, PaymentStore } from '../store/port.ts'

export interface GatewayDesk {
  /** Asks at once; a gateway that is down is asked again by the round. `money.order.not-found`, `money.gateway.off`. */
  look(commune: string, id: string): Promise<Result<OrderSeen>>
  /** What is due: orders without a last word, refunds not paid yet. Answers how many were asked for. */
  round(isMine?: () => Promise<boolean>): Promise<number>
}

interface Parts {
  readonly store: OrderStore & PaymentStore
  readonly gateway: PaymentGateway | null
  readonly clock: Clock
  readonly onFault: (error: unknown) => void
}

const AT_ONCE = 50
const SECOND = 1_000
const LONGEST_PAUSE = 600 * SECOND
const PAID_PAUSE = 3_600 * SECOND
/** Money may be on its way when the order ends; then its bank has told, or will tell by itself (M4). */
const GRACE_MS = 24 * 3_600 * SECOND

export function makeGatewayDesk({ store, gateway, clock, onFault }: Parts): GatewayDesk {
  /** A lost answer is not an answer: asked for first, and made only where it is not known. */
  async function ask(port: PaymentGateway, order: PaymentOrder): Promise<Result<GatewayHeard>> {
    const known = await port.query(order.id)
    if (!known.ok) return known
    return known.value === null ? await port.create(order) : ok(known.value)
  }

  async function lookAt(
    port: PaymentGateway,
    { commune, item: order, tries }: DueOrder,
  ): Promise<Result<null>> {
    const heard = await ask(port, order)
    const now = clock()
    const isOver = now > Date.parse(order.expiresAt) + GRACE_MS
    const later = (pauseMs: number) => (isOver ? null : instant(now + pauseMs))
    const next = { commune, id: order.id, tries: tries + 1 }
    if (heard.ok) {
      for (const payment of heard.value.payments) {
        const kept = await store.keepPayment({ ...payment, order: order.id }, instant(now))
        if (!kept.ok) onFault(new Error(`${kept.problem.code} ${payment.id}`))
      }
      const { standing, show } = heard.value
      // Paid is not the end: people pay twice, and a box behind its router is told of nothing.
      const pauseMs = heard.value.payments.length > 0 ? PAID_PAUSE : pauseAfter(tries)
      const lookAt = standing === 'refused' ? null : later(pauseMs)
      await store.heardOrder({ ...next, heard: standing, show, lookAt })
      return ok(null)
    }
    const isRefused = heard.problem.code === 'money.gateway.refused'
    await store.heardOrder({
      ...next,
      heard: isRefused ? 'refused' : order.heard,
      show: order.show,
      lookAt: isRefused ? null : later(pauseAfter(tries)),
    })
    return heard
  }

  async function payBack(port: PaymentGateway, { commune, item, tries }: DueRefund): Promise<Result<null>> {
    const { id, payment, vnd } = item
    const heard = await port.refund({ id, payment, vnd })
    const outcome = heard.ok ? heard.value : heard.problem.code === 'money.gateway.refused' ? 'refused' : null
    const isLast = outcome === 'done' || outcome === 'refused'
    await store.heardRefund({
      commune,
      id,
      tries: tries + 1,
      standing: isLast ? outcome : 'confirmed',
      lookAt: isLast ? null : instant(clock() + pauseAfter(tries)),
    })
    return heard.ok ? ok(null) : heard
  }

  return {
    async look(commune, id) {
      if (gateway === null) return refuse('money.gateway.off')
      const found = await store.findOrder(commune, id)
      if (!found) return refuse('money.order.not-found')
      await lookAt(gateway, { commune, item: found.order, tries: 0 })
      const after = await store.findOrder(commune, id)
      return after ? ok(after) : refuse('money.order.not-found')
    },
    async round(isMine = async () => true) {
      if (gateway === null) return 0
      let asked = 0
      const orders = await store.dueOrders(instant(clock()), AT_ONCE)
      const refunds = await store.dueRefunds(instant(clock()), AT_ONCE)
      const works = [
        ...orders.map((due) => () => lookAt(gateway, due)),
        ...refunds.map((due) => () => payBack(gateway, due)),
      ]
      for (const work of works) {
        if (!(await isMine())) break
        asked += 1
        const done = await work()
        // One that is down is down for all of them.
        if (!done.ok && done.problem.code === 'money.gateway.down') break
      }
      return asked
    },
  }
}

/** 3 s, 6 s, 12 s … ten minutes. */
function pauseAfter(tries: number): number {
  return Math.min(LONGEST_PAUSE, 3 * SECOND * 2 ** Math.min(tries, 10))
}
