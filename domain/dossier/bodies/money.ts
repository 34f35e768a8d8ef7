/** Fees: asked, taken, found in the bank's statement, given back. Dong. */

export interface FeeItem {
  readonly label: string
  readonly vnd: number
  readonly count: number
}

export interface Payer {
  readonly name: string
  readonly account?: string
}

export interface MoneyBodies {
  'fee-asked': {
    readonly vnd: number
    readonly items: readonly FeeItem[]
    readonly account: string // id of the commune's payee account
    readonly purpose: string
  }
  'fee-recorded': {
    readonly vnd: number
    readonly method: 'cash' | 'transfer' | 'exempt'
    readonly reference: string
    readonly asked?: string // the fact that asked for it
    readonly payer?: Payer
    readonly receipt?: { readonly book: string; readonly number: string }
  }
  'fee-reconciled': {
    readonly fee: string // the fact that recorded it
    readonly vnd: number
    readonly reference: string
    readonly payer: Payer
    readonly at: string // of the statement, as the bank gives it
  }
  'fee-refunded': {
    readonly vnd: number
    readonly reason: string
    readonly repayment?: string // the gateway's, when it gave the money back: entered twice it counts once
  }
}
