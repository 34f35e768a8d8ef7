import type { Result } from '../../../domain/base/result.ts'
import type {
  OrderHeard,
  OrderSeen,
  PaymentOrder,
  PaymentRefund,
  RefundRequest,
} from '../../../domain/money/payment-order.ts'
import type { PaymentNotice } from '../../../domain/money/payment-notice.ts'

/** An order or a refund the gateway is to be asked about, and how often it was in vain. */
export interface Due<T> {
  readonly commune: string
  readonly item: T
  readonly tries: number
}

export type DueOrder = Due<PaymentOrder>

export interface DueRefund extends Due<PaymentRefund> {
  readonly paid: PaymentNotice
}

/** When the gateway is asked next; null: never again by itself. */
interface Next {
  readonly commune: string
  readonly id: string
  readonly tries: number
  readonly lookAt: string | null
}

/** Fees asked for over a payment gateway, and money given back over it. */
export interface OrderStore {
  /** Once for each id, then what stands there. `money.order.conflict`. */
  openOrder(commune: string, order: PaymentOrder): Promise<Result<PaymentOrder>>
  findOrder(commune: string, id: string): Promise<OrderSeen | undefined>
  ordersOf(commune: string, dossier: string): Promise<readonly OrderSeen[]>
  /** Those something was paid for, the newest first. */
  paidOrders(commune: string, limit: number): Promise<readonly OrderSeen[]>
  dueOrders(at: string, limit: number): Promise<readonly DueOrder[]>
  heardOrder(next: Next & { readonly heard: OrderHeard; readonly show: string | null }): Promise<void>
  refunds(commune: string, limit: number): Promise<readonly PaymentRefund[]>
  /** Once for each id. `money.refund.payment-unknown|too-much`, `money.order.conflict`. */
  askRefund(
    commune: string,
    refund: RefundRequest & { readonly requester: string; readonly askedAt: string },
  ): Promise<Result<PaymentRefund>>
  /** `money.refund.request-not-found`, `access.same-person`. */
  decideRefund(input: {
    readonly commune: string
    readonly id: string
    readonly by: string
    readonly at: string
    readonly outcome: 'confirmed' | 'declined'
  }): Promise<Result<PaymentRefund>>
  dueRefunds(at: string, limit: number): Promise<readonly DueRefund[]>
  heardRefund(next: Next & { readonly standing: 'confirmed' | 'done' | 'refused' }): Promise<void>
}
