/**
 * Compiles one compiled paper form and its overlays into the definition the screens draw. Signatures and consents are
 * not inputs: they stand on the printed declaration only.
 */
import { refuse, type Result } from '../base/result.ts'
import type { Confidence } from '../base/source.ts'
import type { FieldUi, FormDefinition, FormPage, JsonSchema, Widget } from './form.ts'
import {
  formOverlayShape,
  rawFormShape,
  type FieldOverlay,
  type FormOverlay,
  type RawField,
  type RawForm,
} from './raw-form.ts'
import { validateFormDefinition } from './validate-definition.ts'
import { DECIMAL_PATTERN, widgetSchema } from './widget-schema.ts'

export interface ImportFormContext {
  /** Fields shared by many forms (người yêu cầu, kính gửi, làm tại), applied where a form has them; then the form's own. */
  readonly shared: Readonly<Record<string, FieldOverlay>>
  readonly ethnicGroups: readonly string[]
}

const PRINTED_ONLY: ReadonlySet<string> = new Set(['signature', 'consent', 'text_signature'])

/** A group or a matrix nobody has taken apart yet is written as running text. */
const WIDGETS: Readonly<Record<string, Widget>> = {
  address2: 'address',
  agency_ref: 'commune',
  choices: 'choices',
  commune_ref: 'commune',
  date: 'date',
  date_or_year: 'partial-date',
  derived_text: 'derived',
  email: 'email',
  ethnicity: 'ethnicity',
  group: 'long-text',
  id_document: 'id-document',
  id_number: 'id-number',
  integer: 'integer',
  matrix: 'long-text',
  money: 'money',
  money_derived: 'money',
  name: 'name',
  nationality: 'nationality',
  number: 'text',
  phone: 'phone',
  police_ref: 'text',
  repeat_period: 'table',
  select: 'choice',
  select_text: 'choice',
  sequence: 'text',
  table: 'table',
  text: 'text',
  time: 'time',
  yesno: 'yes-no',
}

export function importForm(
  raw: unknown,
  overlay: unknown,
  context: ImportFormContext,
): Result<FormDefinition> {
  const at = rawFormShape(raw, '$') ?? (overlay === null ? null : formOverlayShape(overlay, 'overlay'))
  if (at !== null) return refuse('form.import.malformed', { form: (raw as { id?: unknown })?.id ?? null, at })
  return compile(raw as RawForm, overlay as FormOverlay | null, context)
}

function compile(
  raw: RawForm,
  overlay: FormOverlay | null,
  context: ImportFormContext,
): Result<FormDefinition> {
  const drop = new Set(overlay?.drop)
  const printed = raw.sections.flatMap((s) => s.fields).filter((f) => !drop.has(f.id))
  const rows = [...printed, ...(overlay?.add ?? [])].filter((f) => !PRINTED_ONLY.has(f.type))
  const known = new Set(rows.map((f) => f.id))
  const stranger = Object.keys(overlay?.fields ?? {}).find((id) => !known.has(id))
  if (stranger !== undefined) return refuse('form.import.field-unknown', { form: raw.id, field: stranger })
  const fields: Record<string, FieldUi> = {}
  const properties: Record<string, JsonSchema> = {}
  const required: string[] = []
  for (const row of rows) {
    const own = { ...context.shared[row.id], ...overlay?.fields[row.id] }
    const { ui, always } = fieldUi(row, own, context)
    fields[row.id] = ui
    if (always) required.push(row.id)
    properties[row.id] = widgetSchema(ui.widget, {
      options: ui.options,
      columns: ui.columns?.map((c) => c.id),
      min: own.min ?? row.min,
      max: own.max ?? row.max,
      pattern: row.type === 'number' ? DECIMAL_PATTERN : undefined,
    })
  }
  return validateFormDefinition({
    id: raw.id,
    title: overlay?.title ?? raw.title,
    basis: raw.basis,
    declaration: raw.declaration,
    procedures: overlay?.procedures ?? raw.procedures,
    schema: { type: 'object', properties, required, additionalProperties: false },
    ui: { pages: overlay?.pages ?? pagesOf(raw, known), fields },
    confidence: overlay?.confidence ?? confidenceOf(raw.confidence),
    source: overlay?.source ?? `${raw.source} · ${raw.confidence}`,
  } satisfies FormDefinition)
}

function fieldUi(
  row: RawField,
  own: FieldOverlay,
  context: ImportFormContext,
): { ui: FieldUi; always: boolean } {
  const { required: ownRequired, min: _min, max: _max, ...over } = own
  const widget = over.widget ?? WIDGETS[row.type] ?? 'text'
  const showIf = over.showIf ?? showIfOf(row)
  const needed = ownRequired ?? row.required
  const options = row.options ?? (widget === 'ethnicity' ? context.ethnicGroups : undefined)
  const ui: FieldUi = {
    widget,
    label: row.label,
    ...(options ? { options } : {}),
    ...(row.default === undefined ? {} : { default: row.default }),
    ...(widget === 'table' && !over.columns ? { columns: [{ id: 'noi_dung', label: row.label }] } : {}),
    ...over,
    ...(showIf === undefined ? {} : { showIf }),
    // A field that may be hidden can only be required while it is shown.
    ...(needed && showIf !== undefined && over.requiredIf === undefined ? { requiredIf: 'true()' } : {}),
  }
  return { ui, always: needed && showIf === undefined && over.requiredIf === undefined }
}

/** The rows write `de_nghi_ban_sao=Có`. */
function showIfOf(row: RawField): string | undefined {
  const parts = /^(\w+)=(.+)$/.exec(row.show_if ?? '')
  if (!parts) return undefined
  const [, field, value] = parts
  return value === 'Có' ? `\${${field}} = true()` : `\${${field}} = '${value}'`
}

function pagesOf(raw: RawForm, known: ReadonlySet<string>): readonly FormPage[] {
  return raw.sections.flatMap((section, i) => {
    const fields = section.fields.map((f) => f.id).filter((id) => known.has(id))
    return fields.length === 0 ? [] : [{ id: `page-${i + 1}`, title: section.title, fields }]
  })
}

function confidenceOf(words: string): Confidence {
  return words.startsWith('verified') && !words.includes('memory') ? 'verified' : 'memory'
}
