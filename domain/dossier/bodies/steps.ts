/** Who has the next move, who holds the paper file, and who else is asked. */
import type { DueDate } from './parts.ts'

/** What another office says when it is asked. A general answer is none: the basis is named. */
export type Stance = 'agree' | 'disagree' | 'needs-data'

export interface StepBodies {
  'step-assigned': {
    readonly step: string
    readonly to: string
    readonly due?: string // the step's own deadline, wall time
    readonly office?: string
  }
  'step-completed': { readonly step: string; readonly note?: string }
  'step-returned': {
    readonly step: string
    readonly to: string
    readonly reason: string
    readonly due?: string // by when it must be put right, wall time
  }
  'custody-handed': { readonly to: string; readonly list?: string }
  'opinion-asked': { readonly office: string; readonly question: string; readonly due: DueDate }
  'opinion-given': {
    readonly ask: string // the fact that asked
    readonly stance: Stance
    readonly basis: string
    readonly text: string
    readonly by: string
  }
  urged: { readonly to: string; readonly text: string }
  explained: { readonly text: string; readonly responsible: string; readonly unit: string }
}
