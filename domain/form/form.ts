/** Biểu mẫu điện tử: JSON Schema 2020-12 plus a small UI layer. One definition for desk, field and kiosk. */
import type { FactSource } from '../base/source.ts'

export type JsonSchema = { readonly [key: string]: unknown }

/** Address of the two-level model (since 1/7/2025): detail, commune, province. */
export interface AddressValue {
  readonly detail: string
  readonly commune: string
  readonly communeCode: string | null
  readonly province: string
}

export interface IdDocumentValue {
  readonly type: string
  readonly number: string
  readonly issuedOn: string // YYYY-MM-DD or ''
  readonly issuer: string
}

export type FieldValue =
  | string
  | number
  | boolean
  | AddressValue
  | IdDocumentValue
  | readonly { readonly [column: string]: string }[]

/** Flat by field id. A field never answered is absent. */
export type FormData = { readonly [field: string]: FieldValue }

export type Widget =
  | 'text'
  | 'long-text'
  | 'name'
  | 'date' // YYYY-MM-DD
  | 'partial-date' // YYYY, YYYY-MM or YYYY-MM-DD
  | 'time' // HH:MM
  | 'choice'
  | 'choices' // the chosen options, one a line
  | 'yes-no'
  | 'integer'
  | 'money'
  | 'id-number'
  | 'phone'
  | 'email'
  | 'address'
  | 'ethnicity'
  | 'nationality'
  | 'id-document'
  | 'commune'
  | 'table'
  | 'derived' // computed by `derive`, the officer may edit

/** `when` must be true, else the finding `code`. Looked at once the field is answered, or always. */
export interface FieldCheck {
  readonly when: string
  readonly code: string // of domain/form/problems.ts
  readonly severity?: 'warning' // a warning never stops a reception
  readonly always?: true
  readonly details?: Readonly<Record<string, string | number>>
}

export interface FieldUi {
  readonly widget: Widget
  readonly label: string
  readonly hint?: string
  readonly options?: readonly string[]
  readonly columns?: readonly { readonly id: string; readonly label: string }[]
  readonly showIf?: string // safe expression, domain/form/expression
  readonly requiredIf?: string
  readonly constraint?: { readonly when: string; readonly message: string } // `when` must be true
  readonly checks?: readonly FieldCheck[] // law of this field, each with its own code
  // A source ending in `?` is only a guess to ask about (the child's ethnicity from the father's), never sure.
  readonly from?: readonly string[] // prefill sources, best first: `id-card:mother.name`, `birth-notice.childName`, `commune.name`, `today`
  readonly default?: FieldValue
  readonly derive?: string // `date-in-words(con_ngay_sinh)` …
  readonly readAloud?: string
  readonly printed?: boolean // false: counter-only, not on the printed declaration
}

export interface FormPage {
  readonly id: string
  readonly title: string
  readonly fields: readonly string[]
}

export interface FormDefinition extends FactSource {
  readonly id: string
  readonly title: string
  readonly basis: string
  readonly declaration: string | null // lời cam đoan
  readonly procedures: readonly string[]
  readonly schema: JsonSchema
  readonly ui: { readonly pages: readonly FormPage[]; readonly fields: Readonly<Record<string, FieldUi>> }
}

/** One finding at one field; `code` is of the catalogue, `form.*`. `details.severity: 'warning'` does not stop. */
export interface FieldProblem {
  readonly field: string
  readonly code: string
  readonly details?: Readonly<Record<string, unknown>>
}

/** Injected by each runtime (domain takes no packages): JSON Schema 2020-12 validator → failing field and keyword. */
export type SchemaCheck = (
  schema: JsonSchema,
  data: unknown,
) => readonly { readonly field: string; readonly keyword: string }[]
