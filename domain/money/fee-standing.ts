/**
 * Where the fee of a dossier stands. Read from its facts, in whatever order they came: two devices without a line may
 * both have asked, recorded and reconciled.
 */
import type { Stage } from '../dossier/actions.ts'
import type { Fees, ReconciledFee, Refund } from '../dossier/state-parts.ts'

export type FeeStage =
  | 'none' // nothing to pay
  | 'due' // published, not asked for yet
  | 'asked' // the code was shown; nothing was heard
  | 'awaiting' // said to be transferred: chờ đối soát
  | 'underpaid'
  | 'reconciled' // found in the bank's statement
  | 'cash' // taken in cash, whole or in part
  | 'exempt'
  | 'overpaid'
  | 'refunded'

export interface FeeStanding {
  readonly stage: FeeStage
  readonly dueVnd: number
  readonly cashVnd: number
  readonly reconciledVnd: number // in the bank's books, each transfer once
  readonly awaitingVnd: number // said to be transferred, not found yet
  readonly refundedVnd: number
  readonly openVnd: number // what is still to be asked for; never below nothing
}

export type FeeSums = Pick<FeeStanding, 'cashVnd' | 'reconciledVnd' | 'awaitingVnd' | 'refundedVnd'>

/** What moved for a dossier, counted here and nowhere else. */
export function feeSums(fees: Fees): FeeSums {
  // Of a line that two accountants entered each recording is answered, though the money counts once.
  const answered = new Set(fees.reconciled.map(({ fee }) => fee))
  const transfers = fees.taken.filter(({ method }) => method === 'transfer')
  return {
    cashVnd: sumOf(fees.taken.filter(({ method }) => method === 'cash')),
    reconciledVnd: sumOf(distinct(fees.reconciled)),
    awaitingVnd: sumOf(transfers.filter(({ event }) => !answered.has(event))),
    refundedVnd: sumOf(distinctRefunds(fees.refunds)),
  }
}

/** Taken or said to be transferred, less what was given back. */
export function paidVnd(fees: Fees): number {
  const { cashVnd, reconciledVnd, awaitingVnd, refundedVnd } = feeSums(fees)
  return cashVnd + reconciledVnd + awaitingVnd - refundedVnd
}

/** The newest request states the whole sum; an exemption takes the debt away. `publishedVnd`: before anything was asked. */
export function feeStanding(fees: Fees, publishedVnd: number): FeeStanding {
  const isExempt = fees.taken.some((one) => one.method === 'exempt')
  const moved = feeSums(fees)
  const { cashVnd, reconciledVnd, awaitingVnd, refundedVnd } = moved
  const dueVnd = isExempt ? 0 : (fees.asked.at(-1)?.vnd ?? publishedVnd)
  const held = cashVnd + reconciledVnd - refundedVnd
  const sums = { dueVnd, ...moved, openVnd: Math.max(0, dueVnd - held - awaitingVnd) }
  return { ...sums, stage: stageOf({ ...sums, held, isExempt, isAsked: fees.asked.length > 0 }) }
}

interface Sums extends Omit<FeeStanding, 'stage'> {
  readonly held: number
  readonly isExempt: boolean
  readonly isAsked: boolean
}

function stageOf({ held, dueVnd, awaitingVnd, refundedVnd, cashVnd, isExempt, isAsked }: Sums): FeeStage {
  if (held > dueVnd) return 'overpaid'
  if (refundedVnd > 0 && held <= 0) return 'refunded'
  if (isExempt) return 'exempt'
  if (dueVnd === 0) return awaitingVnd > 0 ? 'awaiting' : 'none'
  if (held === dueVnd) return cashVnd > 0 ? 'cash' : 'reconciled'
  if (held + awaitingVnd >= dueVnd) return 'awaiting'
  if (held + awaitingVnd > 0) return 'underpaid'
  return isAsked ? 'asked' : 'due'
}

/** Where a dossier ended without a result nothing more is asked for; what was paid may have to go back. */
export function endsWithoutFee(stage: Stage): boolean {
  return stage === 'refused' || stage === 'stopped' || stage === 'withdrawn' || stage === 'transferred'
}

/** One repayment of the gateway may have been entered by two accountants as well. */
export function distinctRefunds(refunds: readonly Refund[]): readonly Refund[] {
  return [...new Map(refunds.map((one) => [one.repayment ?? one.event, one])).values()]
}

/** The same line of the statement may have been booked by two accountants: it is one transfer. */
export function distinct(reconciled: readonly ReconciledFee[]): readonly ReconciledFee[] {
  return [...new Map(reconciled.map((one) => [one.reference, one])).values()]
}

function sumOf(items: readonly { readonly vnd: number }[]): number {
  return items.reduce((all, { vnd }) => all + vnd, 0)
}
