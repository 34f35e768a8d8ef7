/** Thủ tục hành chính: one catalogue entry, as it stands in a law pack. Data only; rules stand beside it. */
import type { Confidence, FactSource } from '../base/source.ts'
import type { PaperKind } from '../document/paper.ts'

/** How a dossier reaches the counter (NĐ 118/2025). */
export type Channel = 'direct' | 'online' | 'postal'

/** Time limit. Days of work unless the kind says otherwise. */
export type TimeLimit =
  | { readonly kind: 'same-day'; readonly cutoff: string } // result the same day; received after `cutoff` (HH:MM) → next working day
  | { readonly kind: 'working-days'; readonly days: number }
  | { readonly kind: 'calendar-days'; readonly days: number } // rolls to the next working day
  | { readonly kind: 'working-hours'; readonly hours: number }
  | { readonly kind: 'unknown'; readonly text: string } // the officer must set the date by hand, with a reason

export interface TimeRule extends FactSource {
  readonly channel: Channel
  readonly case?: string // legal case in words when the limit depends on one
  readonly limit: TimeLimit
  readonly text: string // as published
}

export interface FeeRule extends FactSource {
  readonly channel: Channel
  readonly case?: string // legal case in words when the fee depends on one
  readonly vnd: number | null // null: set by the provincial people's council, local table decides
  readonly per?: 'dossier' | 'copy' | 'page' | 'case' // what is counted; absent = the dossier
  readonly text: string
}

/** What must happen with a paper. `declare`: it is the e-form itself (tờ khai). */
export type ComponentMode = 'submit' | 'present' | 'declare'

/** Where a component may lawfully come from besides the resident's hand. */
export type DataSource = 'population' | 'civil-status' | 'land' | 'insurance' | 'own-repository'

/** Thành phần hồ sơ. `need: conditional` counts only when its condition is ticked for this dossier. */
export interface Component extends FactSource {
  readonly id: string // stable inside the procedure, kebab-case
  readonly label: string // short name for checklists and receipts
  readonly name: string // official wording, untouched
  readonly mode: ComponentMode
  readonly need: 'mandatory' | 'conditional'
  readonly condition?: { readonly id: string; readonly label: string }
  readonly unless?: readonly string[] // ids of conditions under which another paper lawfully replaces this one
  readonly channels: readonly Channel[]
  readonly kind?: PaperKind
  readonly originals: number
  readonly copies: number
  readonly digitise: 'required' | 'exempt'
  readonly data: readonly DataSource[] // proven by data instead of paper
}

export interface ProcedureStep {
  readonly id: string
  readonly role: 'receiver' | 'handler' | 'leader' | 'clerk'
  readonly title: string
  readonly hours: number | null
}

export interface ProcedureResult {
  readonly name: string
  readonly code: string | null
}

export interface Procedure extends FactSource {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly plainName: string // what people say
  readonly synonyms: readonly string[]
  readonly field: string // lĩnh vực
  readonly agency: string
  readonly applicants: string
  readonly decision: string
  readonly validFrom: string // YYYY-MM-DD
  readonly validTo: string | null
  readonly level: 'full' | 'partial' | 'none' // toàn trình / một phần / chỉ cung cấp thông tin
  readonly time: readonly TimeRule[]
  readonly fees: readonly FeeRule[]
  readonly components: readonly Component[]
  readonly notes: readonly string[] // legal prose that is not a paper
  readonly steps: readonly ProcedureStep[]
  readonly results: readonly ProcedureResult[]
  readonly formId: string | null
  readonly supersedes?: readonly string[] // repealed codes this one took over
  readonly legalBasis: readonly string[]
  readonly portalUrl: string | null
  readonly depth: 'full' | 'identity' // `identity`: name and code only; may be found, may not be received
  readonly confidenceByPart: Readonly<Record<'time' | 'fees' | 'components', Confidence>>
}
