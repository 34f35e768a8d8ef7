/** Lawful turns beside the straight road: supplements, delays, other agencies, endings without a result. */
import type { DueDate, ProvidedComponent } from './parts.ts'

export interface SideRoadBodies {
  'supplement-requested': {
    readonly items: readonly { readonly component: string; readonly what: string }[]
    readonly reason: string
    readonly leaderReason?: string // a second round needs it
  }
  'supplement-received': { readonly components: readonly ProvidedComponent[]; readonly due: DueDate }
  'apology-issued': {
    readonly due: DueDate
    readonly reason: string
    readonly responsible: string
    readonly number?: string
    readonly explanation?: string // the head's, when the promised time had passed already
  }
  'dossier-refused': { readonly reason: string }
  'dossier-stopped': { readonly reason: string }
  'dossier-withdrawn': { readonly by: string; readonly reason: string }
  'dossier-transferred': { readonly agency: string; readonly reason: string }
  /** Decided elsewhere; the resident still gets the result here (phi địa giới). */
  'dossier-forwarded': { readonly agency: string; readonly reason: string }
  /** The competent agency has it: its clock starts now (NĐ 118/2025 art. 17(3)). */
  'competent-accepted': { readonly at: string; readonly due: DueDate; readonly reference: string }
  'dossier-reopened': { readonly reason: string; readonly step: string; readonly to: string }
}
