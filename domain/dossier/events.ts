/** The facts of a dossier (hồ sơ). Immutable: corrected by further facts, never edited. */
import type { Channel } from '../procedure/procedure.ts'
import type { FormData } from '../form/form.ts'
import type { PaperKind } from '../document/paper.ts'

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

/** What an archive register holds. */
export type RegisterSeries = 'birth' | 'marriage' | 'death' | 'land' | 'decision' | 'dossier' | 'other'

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

/**
 * How a contested fact was settled. `keep-effective`: what counts stays, it is set aside · `void`: it should never have
 * been done, what it caused outside is taken back · `adopt`: it is restated as the next step on the present head.
 */
export type SettlingOutcome = 'keep-effective' | 'adopt' | 'void'

export interface EventBody {
  'dossier-received': {
    readonly code: string // official number, printable for ever
    readonly book: {
      readonly agency: string
      readonly number: number
      readonly day: string
      readonly serial: number
    }
    readonly procedure: string // code
    readonly law: { readonly pack: string; readonly procedure: string; readonly form: string | null } // content hashes
    readonly channel: Channel
    readonly timeCase?: string // legal case the time limit depends on, when the law distinguishes
    readonly applicant: Person
    readonly owner?: Person // chủ hồ sơ, when not the applicant
    readonly conditions: readonly string[] // conditions of components that hold here
    readonly components: readonly ProvidedComponent[]
    readonly volunteered: readonly FileRef[] // offered by the resident, never asked
    readonly form: { readonly id: string; readonly data: FormData } | null
    readonly receivedAt: string // local wall time YYYY-MM-DDTHH:MM
    readonly due: DueDate
    readonly feeVnd: number
    readonly resultVia: 'counter' | 'post' | 'electronic'
  }
  'note-added': { readonly text: string }
  'file-attached': { readonly component: string | null; readonly file: FileRef }
  'fee-recorded': {
    readonly vnd: number
    readonly method: 'cash' | 'transfer' | 'exempt'
    readonly reference: string
  }
  'slip-printed': { readonly slip: string; readonly copies: number; readonly sha256: string }
  'step-assigned': { readonly step: string; readonly to: string }
  'step-completed': { readonly step: string }
  'custody-handed': { readonly to: string }
  'supplement-requested': {
    readonly items: readonly { readonly component: string; readonly what: string }[]
    readonly reason: string
    readonly leaderReason?: string // a second round needs it
  }
  'supplement-received': { readonly components: readonly ProvidedComponent[]; readonly due: DueDate }
  'apology-issued': { readonly due: DueDate; readonly reason: string; readonly responsible: string }
  'result-attached': {
    readonly file: FileRef
    readonly number: string
    readonly date: string // YYYY-MM-DD
    readonly signer: string
    readonly signedAt: string // ISO
  }
  'result-returned': { readonly to: string; readonly shown: 'receipt' | 'id'; readonly onBehalf: boolean }
  'dossier-closed': Record<string, never>
  'dossier-refused': { readonly reason: string }
  'dossier-stopped': { readonly reason: string }
  'dossier-withdrawn': { readonly by: string; readonly reason: string }
  'dossier-transferred': { readonly agency: string; readonly reason: string }
  // Of a register or file of the old archive; its id stands in `dossier`. See `domain/digitisation`.
  'register-listed': {
    readonly box: string
    readonly title: string
    readonly series: RegisterSeries
    readonly year: string // YYYY, or YYYY-YYYY
    readonly expected: number // records said to be in it
  }
  'record-kept': {
    readonly record: string // uuidv7; kept again under the same id, it replaces what was kept
    readonly no: string
    readonly files: readonly FileRef[]
    readonly fields: Readonly<Record<string, string>>
  }
  'record-checked': { readonly record: string; readonly values: Readonly<Record<string, string>> }
  'conflict-resolved': {
    readonly event: string // the contested fact
    readonly outcome: SettlingOutcome
    readonly reason: string
  }
}

export type EventType = keyof EventBody

export interface DossierEvent<T extends EventType = EventType> {
  readonly v: 1
  readonly id: string // uuidv7
  readonly dossier: string // uuidv7
  readonly type: T
  readonly parent?: string // chained events: the chained event their author last saw
  readonly at: string // ISO 8601 with offset: a claim, never used for order
  readonly clk: { readonly off: number; readonly q: 'synced' | 'unsynced' | 'suspect' } // ms to server time
  readonly actor: string // officer id
  readonly body: EventBody[T]
}

/** Any event, with its body bound to its type. */
export type AnyEvent = { [T in EventType]: DossierEvent<T> }[EventType]
