/**
 * What a resident, or somebody who helps them, has filled in before the counter: no dossier yet, no number, no date. It
 * travels sealed to the commune's server and becomes a draft at a counter, where an officer looks at every answer.
 */
import type { FormData } from '../form/form.ts'

export interface SubmittedPage {
  readonly sha256: string // of the plain page
  readonly mime: 'image/jpeg' | 'image/png'
  readonly component: string | null // the paper of the catalogue it is meant to be
}

/** Why somebody was helped (I07). */
export const helpReasons = ['elderly', 'disabled', 'cannot-read', 'no-device', 'asked'] as const
export type HelpReason = (typeof helpReasons)[number]

/** Who helped whom and how the resident agreed: nobody files in another's name unseen. */
export interface AssistedRecord {
  readonly helper: string // officer id
  readonly helperName: string
  readonly reason: HelpReason
  readonly agreedAt: string // ISO instant at which consent was read out and given
  readonly confirmed: 'signature' | 'mark' | 'card' | 'later' // later: to be signed on the printed form
  readonly signature: string | null // SVG path data of what the finger drew
  readonly place: string // hamlet or house, as the team writes it
}

export interface Submission {
  readonly v: 1
  readonly id: string // uuidv7
  readonly code: string // what the resident says at the counter, domain/submission/code.ts
  readonly procedure: string
  readonly conditions: readonly string[]
  readonly form: { readonly id: string; readonly data: FormData } | null
  readonly have: readonly string[] // component ids the resident says are here
  readonly pages: readonly SubmittedPage[]
  readonly filedAt: string // ISO instant, the device's claim
  readonly ticket: string | null // of the waiting room
  readonly assisted: AssistedRecord | null // null: the resident alone, at a kiosk
}
