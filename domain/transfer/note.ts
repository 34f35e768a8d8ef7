/**
 * What one commune tells another about a dossier it sent on (rules W). A note names what the other side needs to decide,
 * and nothing of the sender's own work: no notes, no steps, no officers, no money.
 */
import type { DueDate, EventBody, FileRef, Person, ProvidedComponent } from '../dossier/events.ts'
import type { FormData } from '../form/form.ts'
import type { Channel } from '../procedure/procedure.ts'

export interface TransferPlace {
  readonly commune: string // unit code
  readonly agency: string
  readonly name: string
}

/** A dossier as it was taken in, for the agency that decides on it. */
export interface TransferOffer {
  readonly from: TransferPlace
  readonly dossier: string // the sender's
  readonly code: string // the number the resident holds
  readonly reason: string
  readonly forwardedAt: string // ISO
  readonly procedure: string
  readonly channel: Channel
  readonly timeCase: string | null
  readonly applicant: Person
  readonly owner: Person
  readonly conditions: readonly string[]
  readonly components: readonly ProvidedComponent[]
  readonly volunteered: readonly FileRef[]
  readonly form: { readonly id: string; readonly data: FormData } | null
  readonly receivedAt: string
  readonly feeVnd: number
  /** The date promised there, where the catalogue has no limit and an officer set it, with the rule they named. */
  readonly byHand?: { readonly at: string; readonly why: string }
}

/** The competent agency has it: its clock runs from here (NĐ 118/2025 art. 17(3)). */
export interface TransferAccepted {
  readonly from: TransferPlace
  readonly code: string
  readonly at: string // wall time
  readonly due: DueDate
}

export interface TransferResult {
  readonly from: TransferPlace
  readonly code: string
  readonly result: EventBody['result-attached']
}

/** It ended there without a result. */
export interface TransferEnded {
  readonly from: TransferPlace
  readonly code: string
  readonly stage: 'refused' | 'stopped' | 'withdrawn'
  readonly reason: string
}

export type TransferBody = {
  readonly offer: TransferOffer
  readonly accepted: TransferAccepted
  readonly result: TransferResult
  readonly ended: TransferEnded
}
export type TransferKind = keyof TransferBody

/** `n`: its place among the notes of the addressee. `dossier`: the one that the sender of the offer made. */
export type TransferNote = {
  [K in TransferKind]: {
    readonly n: number
    readonly kind: K
    readonly dossier: string
    readonly at: string
    readonly body: TransferBody[K]
  }
}[TransferKind]

export interface TransferAnswer {
  readonly notes: readonly TransferNote[]
  readonly missing: readonly string[] // files that were named to this commune and are not here yet
  readonly places: readonly TransferPlace[] // where a dossier can be sent from here
  readonly more: boolean
}
