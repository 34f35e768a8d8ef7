/** What the facts of a dossier are made of. */
import type { PaperKind } from '../../document/paper.ts'

/** A file of this dossier, addressed by the SHA-256 (hex) of its plain bytes. */
export interface FileRef {
  readonly sha256: string
  readonly size: number // bytes
  readonly mime: string
  readonly kind: PaperKind
  readonly pages: number
  readonly previews?: readonly PreviewRef[] // one per page; they go first on a weak line and stand in for the file
}

export interface PreviewRef {
  readonly sha256: string
  readonly size: number
  readonly mime: string
}

export interface Person {
  readonly name: string // NFC, as written on the paper
  readonly idNumber?: string
  readonly birthDate?: string // YYYY, YYYY-MM or YYYY-MM-DD
  readonly phone?: string
  readonly email?: string
  readonly address?: string
}

/** How one component (thành phần hồ sơ) was lawfully met. */
export type ComponentProof =
  | { readonly by: 'files'; readonly files: readonly FileRef[] }
  | { readonly by: 'presented' } // shown at the counter, not kept; seen by the actor
  | { readonly by: 'form' } // the e-form of this dossier is the declaration
  | {
      readonly by: 'reuse'
      readonly files: readonly FileRef[]
      readonly from: string
      readonly consent: true
    }
  | { readonly by: 'data'; readonly source: string; readonly reference: string }

export interface ProvidedComponent {
  readonly component: string
  readonly proof: ComponentProof
}

export interface DueDate {
  readonly at: string // local wall time of the commune, YYYY-MM-DDTHH:MM
  readonly rule: string // machine form of the rule applied, e.g. `same-day`, `working-days:3`, `by-hand`
  readonly why: string // one sentence in Vietnamese, printed on the slip
}
