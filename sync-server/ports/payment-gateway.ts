/** A payment gateway (PayGov, VNPT Pay and their like) as this server needs it. It may be slow, down, forgetful or wrong. */
import type { Result } from '../../domain/base/result.ts'
import type { PaymentNotice } from '../../domain/money/payment-notice.ts'

export interface GatewayOrder {
  readonly id: string // the same for every try: the gateway knows it as one
  readonly bin: string
  readonly account: string
  readonly vnd: number
  readonly purpose: string // the dossier's number; never a name
  readonly expiresAt: string
}

export interface GatewayHeard {
  readonly standing: 'open' | 'refused' | 'expired'
  readonly show: string | null // a code of its own to scan
  readonly payments: readonly PaymentNotice[]
}

export interface GatewayRefund {
  readonly id: string // paid once however often it is asked
  readonly payment: string
  readonly vnd: number
}

/** Every refusal is `money.gateway.down` (ask again) or `money.gateway.refused` (for good). */
export interface PaymentGateway {
  create(order: GatewayOrder): Promise<Result<GatewayHeard>>
  /** null: it does not know this order. */
  query(id: string): Promise<Result<GatewayHeard | null>>
  refund(refund: GatewayRefund): Promise<Result<'done' | 'pending' | 'refused'>>
}
