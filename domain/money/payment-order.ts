/**
 * A fee asked for over a payment gateway, and money given back over it (M6–M10). The gateway only says what it saw: where
 * an order stands is read from the payments told for it, each number of the bank once, whatever the gateway calls it.
 */
import { count, matching, record } from '../base/shape.ts'
import type { PaymentNotice } from './payment-notice.ts'

export interface OrderRequest {
  readonly id: string // the device's; told again it is the same order, here and at the gateway
  readonly dossier: string
  readonly code: string // official number
  readonly vnd: number
  readonly payee: string // id of a confirmed account
}

/** What the gateway last made of it; `unsent`: nobody knows yet whether it was heard. */
export type OrderHeard = 'unsent' | 'open' | 'refused' | 'expired'

export interface PaymentOrder extends OrderRequest {
  readonly bin: string
  readonly account: string
  readonly purpose: string
  readonly requester: string // officer id
  readonly askedAt: string
  readonly expiresAt: string
  readonly heard: OrderHeard
  readonly show: string | null // the gateway's own code to scan
}

export type RefundStanding =
  | 'waiting' // for a second person
  | 'declined'
  | 'confirmed' // on its way to the gateway
  | 'done'
  | 'refused' // by the gateway, for good

export interface RefundRequest {
  readonly id: string // the device's; the gateway pays it once
  readonly payment: string // the bank's number
  readonly vnd: number
  readonly reason: string
}

export interface PaymentRefund extends RefundRequest {
  readonly order: string | null
  readonly dossier: string | null
  readonly code: string | null
  readonly requester: string
  readonly askedAt: string
  readonly decidedBy: string | null
  readonly standing: RefundStanding
}

export interface OrderSeen {
  readonly order: PaymentOrder
  readonly payments: readonly PaymentNotice[]
  readonly refunds: readonly PaymentRefund[]
}

export interface OrdersAnswer {
  /** False: this server has no gateway; fees wait for the statement of the bank. */
  readonly isOn: boolean
  readonly orders: readonly OrderSeen[]
}

export interface RefundsAnswer extends OrdersAnswer {
  readonly refunds: readonly PaymentRefund[]
}

export type OrderStage =
  | 'unsent'
  | 'open'
  | 'refused'
  | 'expired'
  | 'underpaid'
  | 'paid'
  | 'overpaid'
  | 'refunding'
  | 'refunded'

export interface OrderStanding {
  readonly stage: OrderStage
  readonly paidVnd: number // told by the bank
  readonly backVnd: number // given back, or on its way
  readonly excessVnd: number // paid beyond what was asked and not on its way back yet
}

/** `now`: an instant. */
export function orderStanding({ order, payments, refunds }: OrderSeen, now: string): OrderStanding {
  const sum = (items: readonly { readonly vnd: number }[]) => items.reduce((all, { vnd }) => all + vnd, 0)
  const paidVnd = sum(payments)
  const moving = refunds.filter(({ standing }) => standing === 'waiting' || standing === 'confirmed')
  const doneVnd = sum(refunds.filter(({ standing }) => standing === 'done'))
  const backVnd = doneVnd + sum(moving)
  const excessVnd = Math.max(0, paidVnd - backVnd - order.vnd)
  const sums = { paidVnd, backVnd, excessVnd }
  if (paidVnd === 0) return { ...sums, stage: unpaid(order, now) }
  if (moving.length > 0) return { ...sums, stage: 'refunding' }
  const held = paidVnd - doneVnd
  if (held > order.vnd) return { ...sums, stage: 'overpaid' }
  if (held === order.vnd) return { ...sums, stage: 'paid' }
  return { ...sums, stage: held <= 0 ? 'refunded' : 'underpaid' }
}

function unpaid({ heard, expiresAt }: PaymentOrder, now: string): OrderStage {
  if (heard === 'refused' || heard === 'expired') return heard
  return expiresAt <= now ? 'expired' : heard
}

/** What may still be asked back of a payment. */
export function refundableVnd(payment: PaymentNotice, refunds: readonly PaymentRefund[]): number {
  const gone = refunds.filter(
    ({ payment: id, standing }) => id === payment.id && standing !== 'declined' && standing !== 'refused',
  )
  return payment.vnd - gone.reduce((all, { vnd }) => all + vnd, 0)
}

const uuid = matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)

export const orderShape = record({
  id: uuid,
  dossier: uuid,
  code: matching(/^[0-9A-Za-z.-]{1,60}$/),
  vnd: count,
  payee: matching(/^[0-9A-Za-z-]{1,60}$/),
})

export const refundShape = record({
  id: uuid,
  payment: matching(/^[!-~]{1,80}$/),
  vnd: count,
  reason: matching(/^(?!\s*$)[^\p{C}]+$/u, 500),
})
