/** Fees as facts: asked for, taken, waived, given back. What is on the screen is what is recorded. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { FeeItem } from '../../../domain/dossier/bodies/money.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { totalVnd } from '../../../domain/money/fee-lines.ts'
import { feeStanding } from '../../../domain/money/fee-standing.ts'
import type { Payee } from '../../../domain/money/payee.ts'
import type { PaymentRefund } from '../../../domain/money/payment-order.ts'
import { purposeOf } from '../../../domain/money/purpose.ts'
import { takeReceipt } from '../../../domain/money/receipt-book.ts'
import type { DataContext } from '../../data/context.ts'
import type { Recorded } from '../../data/ledger.ts'
import { recordCommand, recordWanted } from '../../data/record-command.ts'

/** `money.fee.amount`; else as `recordCommand`. */
export async function askFee(
  ctx: DataContext,
  state: DossierState,
  items: readonly FeeItem[],
  payee: Payee,
): Promise<Result<Recorded>> {
  const vnd = totalVnd(items)
  if (!Number.isSafeInteger(vnd) || vnd <= 0) return refuse('money.fee.amount')
  const purpose = purposeOf(state.reception?.code ?? '')
  if (!purpose.ok) return purpose
  return await recordCommand(ctx, state, {
    type: 'fee-asked',
    body: { vnd, items, account: payee.id, purpose: purpose.value },
  })
}

/** The resident says so: it waits for the statement of the bank. */
export async function recordTransfer(
  ctx: DataContext,
  state: DossierState,
  vnd: number,
): Promise<Result<Recorded>> {
  if (vnd <= 0) return refuse('money.fee.amount')
  const asked = state.fees.asked.at(-1)
  return await recordCommand(ctx, state, {
    type: 'fee-recorded',
    body: {
      vnd,
      method: 'transfer',
      reference: asked?.purpose ?? '',
      ...(asked ? { asked: asked.event } : {}),
    },
  })
}

export interface Cash {
  readonly vnd: number
  readonly payer: string
  readonly receipt: string // number given elsewhere; '' for one of this device's book
}

/** Number and fact in one transaction: a receipt is given once. `money.fee.amount`, `money.receipt.exhausted`. */
export async function recordCash(
  ctx: DataContext,
  state: DossierState,
  { vnd, payer, receipt }: Cash,
): Promise<Result<Recorded>> {
  if (!Number.isSafeInteger(vnd) || vnd <= 0) return refuse('money.fee.amount')
  const dated = ctx.clock.mayDate()
  if (!dated.ok) return dated
  return await recordWanted(ctx, state.id, (_now, counters) => {
    const given = receipt === '' ? takeReceipt(counters, ctx.device, ctx.clock.wall().slice(0, 10)) : null
    if (given && !given.ok) return given
    const body = {
      vnd,
      method: 'cash',
      reference: '',
      ...(payer === '' ? {} : { payer: { name: payer } }),
      receipt: given ? given.value.receipt : splitReceipt(receipt),
    } as const
    const command = { type: 'fee-recorded', body } as const
    return ok({ command, ...(given ? { counters: given.value.counters } : {}) })
  })
}

/** `1C26TAA 0000123`: sign and number, as the tax system prints them. */
function splitReceipt(text: string): { readonly book: string; readonly number: string } {
  const at = text.lastIndexOf(' ')
  return { book: text.slice(0, Math.max(0, at)).trim(), number: text.slice(at + 1) }
}

/** `money.fee.reason-missing`. */
export async function recordExemption(
  ctx: DataContext,
  state: DossierState,
  reason: string,
): Promise<Result<Recorded>> {
  if (reason.trim() === '') return refuse('money.fee.reason-missing')
  return await recordCommand(ctx, state, {
    type: 'fee-recorded',
    body: { vnd: 0, method: 'exempt', reference: reason },
  })
}

/** `money.fee.amount`, `money.refund.too-much`, `money.fee.reason-missing`. */
export async function recordRefund(
  ctx: DataContext,
  state: DossierState,
  vnd: number,
  reason: string,
): Promise<Result<Recorded>> {
  if (!Number.isSafeInteger(vnd) || vnd <= 0) return refuse('money.fee.amount')
  if (vnd > heldVnd(state)) return refuse('money.refund.too-much')
  if (reason.trim() === '') return refuse('money.fee.reason-missing')
  return await recordCommand(ctx, state, { type: 'fee-refunded', body: { vnd, reason } })
}

/** What the gateway gave back already: once for each repayment, whoever enters it. */
export async function enterRepayment(
  ctx: DataContext,
  state: DossierState | undefined,
  { id, vnd, reason }: Pick<PaymentRefund, 'id' | 'vnd' | 'reason'>,
): Promise<Result<Recorded>> {
  if (state === undefined) return refuse('store.not-found')
  return await recordCommand(ctx, state, { type: 'fee-refunded', body: { vnd, reason, repayment: id } })
}

/** What lies in the cash box or the account for this dossier. */
export function heldVnd(state: DossierState): number {
  const { cashVnd, reconciledVnd, refundedVnd } = feeStanding(state.fees, state.reception?.feeVnd ?? 0)
  return cashVnd + reconciledVnd - refundedVnd
}
