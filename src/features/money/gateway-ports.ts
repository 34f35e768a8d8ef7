/** What the screens of the payment gateway ask of the home server; all of it fails softly without a line. */
import type { Result } from '../../../domain/base/result.ts'
import type {
  OrderRequest,
  OrderSeen,
  OrdersAnswer,
  RefundRequest,
  RefundsAnswer,
} from '../../../domain/money/payment-order.ts'

export interface OrderPorts {
  readonly list: (dossier: string) => Promise<Result<OrdersAnswer>>
  readonly make: (order: OrderRequest) => Promise<Result<OrderSeen>>
  readonly look: (id: string) => Promise<Result<OrderSeen>>
}

export interface RefundPorts {
  readonly read: () => Promise<Result<RefundsAnswer>>
  readonly ask: (refund: RefundRequest) => Promise<Result<unknown>>
  readonly decide: (id: string, outcome: 'confirmed' | 'declined') => Promise<Result<unknown>>
}

export function isOffline(problem: { readonly code: string }): boolean {
  return problem.code.startsWith('net.')
}
