/** Taking a dossier in, and what is put right or put aside afterwards. */
import type { FormData } from '../../form/form.ts'
import type { AssistedRecord } from '../../submission/submission.ts'
import type { Channel } from '../../procedure/procedure.ts'
import type { DueDate, FileRef, Person, ProvidedComponent } from './parts.ts'

export type NoticeWay = 'email' | 'sms' | 'zalo'
export type ResultWay = 'counter' | 'post' | 'electronic'

/** Where a dossier was first received, when another agency sent it here. */
export interface Origin {
  readonly agency: string
  readonly code: string // the number the resident holds
  readonly dossier: string
}

/** What the resident had filled in before the counter, and with whose help (I07). */
export interface Prefiled {
  readonly code: string // as the resident named it
  readonly assisted: AssistedRecord | null // null: alone, at a kiosk
}

export interface ReceptionBodies {
  'dossier-received': {
    readonly code: string // official number, printable for ever
    readonly book: {
      readonly agency: string
      readonly number: number
      readonly day: string
      readonly serial: number
    }
    readonly procedure: string // code
    readonly law: {
      readonly pack: string // content hashes
      readonly procedure: string
      readonly form: string | null
      readonly local?: number // how many rules of the commune itself this device knew (domain/workflow/local-rules.ts)
    }
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
    readonly resultVia: ResultWay
    readonly linkedTo?: string // the first dossier of a linked group (liên thông)
    readonly competent?: string // the agency that decides, when it is not the commune's own (phi địa giới)
    readonly origin?: Origin // taken over from another agency
    readonly notify?: readonly NoticeWay[] // the ways the resident agreed to be told by
    readonly prefiled?: Prefiled
    readonly place?: string // where it was received, when away from the centre (lưu động)
  }
  /** What was written down wrongly at the counter. What is not named stays. */
  'reception-corrected': {
    readonly applicant?: Person
    readonly owner?: Person
    readonly resultVia?: ResultWay
    readonly notify?: readonly NoticeWay[]
    readonly reason: string
  }
  'note-added': { readonly text: string }
  'file-attached': { readonly component: string | null; readonly file: FileRef }
  /** A paper that answers no lawful component: it stays in the log and is shown to nobody again. */
  'file-set-aside': { readonly sha256: string; readonly reason: string }
  'slip-printed': {
    readonly slip: string
    readonly copies: number
    readonly sha256: string
    readonly version?: number // 1 when absent
    readonly reason?: string // of a corrected re-issue
    readonly number?: string
  }
}
