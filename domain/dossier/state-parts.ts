/** What a dossier remembers of its way: one record for each kind of fact that leaves a trace. Instants are ISO. */
import type { InspectionBodies } from './bodies/inspection.ts'
import type { Payer, MoneyBodies } from './bodies/money.ts'
import type { OriginalBodies, TakenOriginal } from './bodies/originals.ts'
import type { ResultBodies } from './bodies/result.ts'
import type { StepBodies } from './bodies/steps.ts'
import type { DueDate } from './bodies/parts.ts'

/** Who did it, and when they say they did. */
export interface Mark {
  readonly actor: string
  readonly at: string
}

/** An original paper of the resident, for as long as the dossier is remembered. */
export interface HeldOriginal extends TakenOriginal {
  readonly holder: string // officer
  readonly place: string
  readonly withFile: boolean
  readonly taken: Mark
  readonly moves: readonly (Mark & { readonly from: string; readonly to: string; readonly place: string })[]
  readonly retained: (Mark & Pick<OriginalBodies['originals-retained'], 'ground' | 'basis'>) | null
  readonly returned: (Mark & Required<Omit<OriginalBodies['originals-returned'], 'papers'>>) | null
}

/** One stay of the dossier with one person. */
export interface StepEntry {
  readonly step: string
  readonly to: string
  readonly office: string | null
  readonly from: string
  readonly until: string | null // null: there it is now
  readonly due: string | null // wall time
  readonly returned: boolean // it was sent back to this step
  readonly reason?: string // why it was sent back
}

export interface Opinion {
  readonly ask: string // the fact that asked
  readonly office: string
  readonly question: string
  readonly due: DueDate | null // null: the answer is known here, the question not yet
  readonly askedAt: string
  readonly askedBy: string
  readonly answers: readonly OpinionAnswer[]
}

export type OpinionAnswer = Omit<StepBodies['opinion-given'], 'ask'> & {
  readonly actor: string
  readonly at: string
}

export interface Urging {
  readonly to: string
  readonly text: string
  readonly actor: string
  readonly at: string
}

export interface Explanation {
  readonly text: string
  readonly responsible: string
  readonly unit: string
  readonly actor: string
  readonly at: string
}

export type PatternReview = InspectionBodies['pattern-reviewed'] & {
  readonly event: string
  readonly actor: string
  readonly at: string
}

export interface Forwarding {
  readonly agency: string
  readonly reason: string
  readonly at: string
  readonly accepted: { readonly at: string; readonly due: DueDate; readonly reference: string } | null
}

export interface Correction {
  readonly event: string
  readonly reason: string
  readonly actor: string
  readonly at: string
}

export interface Vouching {
  readonly actor: string
  readonly reason: string
  readonly at: string
}

/** A result that no longer counts: replaced, taken back, or of a life before the dossier was reopened. */
export interface FormerResult {
  readonly result: ResultBodies['result-attached']
  readonly until: string
}

export type Certified = ResultBodies['copies-certified'] & { readonly actor: string; readonly at: string }

export interface Waiting {
  readonly from: string
  readonly until: string | null
}

export interface PrintedSlip {
  readonly slip: string
  readonly at: string
  readonly actor: string
  readonly copies: number
  readonly sha256: string
  readonly version: number
  readonly reason: string | null
  readonly number: string | null
}

export type AskedFee = MoneyBodies['fee-asked'] & {
  readonly event: string
  readonly at: string
  readonly actor: string
}

export interface TakenFee {
  readonly event: string
  readonly at: string
  readonly actor: string
  readonly vnd: number
  readonly method: MoneyBodies['fee-recorded']['method']
  readonly reference: string
  readonly asked: string | null
  readonly payer: Payer | null
  readonly receipt: { readonly book: string; readonly number: string } | null
}

export type ReconciledFee = MoneyBodies['fee-reconciled'] & { readonly event: string; readonly actor: string }

export interface Refund {
  readonly event: string
  readonly vnd: number
  readonly reason: string
  readonly repayment: string | null // the gateway's, when it gave the money back
  readonly actor: string
  readonly at: string
}

export interface Fees {
  readonly asked: readonly AskedFee[]
  readonly taken: readonly TakenFee[]
  readonly reconciled: readonly ReconciledFee[]
  readonly refunds: readonly Refund[]
}
