/** The rows of `data/law/forms.json` as compiled from paper forms, and the hand-written overlay of a form. */
import {
  anything,
  either,
  flag,
  integer,
  listOf,
  mapOf,
  oneOf,
  record,
  text,
  type Shape,
} from '../base/shape.ts'
import type { Confidence } from '../base/source.ts'
import type { FieldUi, FormPage } from './form.ts'

export interface RawField {
  readonly id: string
  readonly label: string
  readonly type: string
  readonly required: boolean
  readonly options?: readonly string[]
  readonly default?: string
  readonly pattern?: string
  readonly derive?: string
  readonly show_if?: string
  readonly min?: number
  readonly max?: number
}

export interface RawForm {
  readonly id: string
  readonly title: string
  readonly basis: string
  readonly confidence: string
  readonly source: string
  readonly procedures: readonly string[]
  readonly declaration: string | null
  readonly notes: readonly string[] | null
  readonly sections: readonly { readonly title: string; readonly fields: readonly RawField[] }[]
}

/** What a person adds to a form: wording, pages, sources, law. `required` overrides the row. */
export type FieldOverlay = Partial<FieldUi> & {
  readonly required?: boolean
  readonly min?: number
  readonly max?: number
}

export interface FormOverlay {
  readonly id: string
  readonly title?: string
  readonly confidence?: Confidence
  readonly source?: string
  readonly procedures?: readonly string[]
  readonly pages?: readonly FormPage[]
  readonly add?: readonly RawField[]
  readonly drop?: readonly string[]
  readonly fields: Readonly<Record<string, FieldOverlay>>
}

const rawField = record(
  { id: text, label: text, type: text, required: flag },
  {
    options: listOf(text, 80),
    default: text,
    pattern: text,
    derive: text,
    show_if: text,
    min: integer,
    max: integer,
  },
)

export const rawFormShape: Shape = record({
  id: text,
  title: text,
  basis: text,
  confidence: text,
  source: text,
  procedures: listOf(text, 50),
  declaration: either(text, oneOf(null)),
  notes: either(listOf(text, 50), oneOf(null)),
  sections: listOf(record({ title: text, fields: listOf(rawField, 100) }), 50),
})

/** The field parts are checked by the definition they end in (`validate-definition.ts`). */
export const formOverlayShape: Shape = record(
  { id: text, fields: mapOf(mapOf(anything)) },
  {
    title: text,
    confidence: oneOf('verified', 'portal-copy', 'interpreted', 'memory'),
    source: text,
    procedures: listOf(text, 50),
    pages: listOf(record({ id: text, title: text, fields: listOf(text, 100) }), 30),
    add: listOf(rawField, 100),
    drop: listOf(text, 100),
  },
)
