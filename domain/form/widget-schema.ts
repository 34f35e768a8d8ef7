/** JSON Schema of each widget's value. Only these patterns may stand in a form: the platform's engine runs them. */
import type { JsonSchema, Widget } from './form.ts'

const DATE = '^\\d{4}-\\d{2}-\\d{2}$'
const PARTIAL_DATE = '^\\d{4}(-\\d{2}(-\\d{2})?)?$'
const TIME = '^\\d{2}:\\d{2}$'
const DECIMAL = '^\\d{1,9}([.,]\\d{1,3})?$'

/** A pattern of a pack could otherwise freeze the form by backtracking. */
export const SAFE_PATTERNS: ReadonlySet<string> = new Set([DATE, PARTIAL_DATE, TIME, DECIMAL])
export const DECIMAL_PATTERN = DECIMAL

export interface ValueLimits {
  readonly options?: readonly string[] | undefined
  readonly columns?: readonly string[] | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly pattern?: string | undefined
}

const MAX_ROWS = 50

export function widgetSchema(widget: Widget, limits: ValueLimits = {}): JsonSchema {
  switch (widget) {
    case 'date':
      return { type: 'string', pattern: DATE }
    case 'partial-date':
      return { type: 'string', pattern: PARTIAL_DATE }
    case 'time':
      return { type: 'string', pattern: TIME }
    case 'choice':
      return limits.options ? { type: 'string', enum: limits.options } : text(300)
    case 'yes-no':
      return { type: 'boolean' }
    case 'integer':
    case 'money':
      return { type: 'integer', minimum: limits.min ?? 0, maximum: limits.max ?? 1_000_000_000_000 }
    case 'address':
      return object({
        detail: text(300),
        commune: text(120),
        communeCode: nullableText(10),
        province: text(120),
      })
    case 'id-document':
      return object({ type: text(60), number: text(40), issuedOn: text(10), issuer: text(200) })
    case 'table':
      return { type: 'array', maxItems: MAX_ROWS, items: row(limits.columns ?? []) }
    case 'long-text':
    case 'choices':
      return text(4000)
    case 'id-number':
    case 'phone':
      return text(40)
    case 'text':
    case 'name':
    case 'email':
    case 'ethnicity':
    case 'nationality':
    case 'commune':
    case 'derived':
      return limits.pattern ? { ...text(300), pattern: limits.pattern } : text(300)
  }
}

function text(maxLength: number): JsonSchema {
  return { type: 'string', maxLength }
}

function nullableText(maxLength: number): JsonSchema {
  return { type: ['string', 'null'], maxLength }
}

function object(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false }
}

function row(columns: readonly string[]): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(columns.map((c) => [c, text(300)])),
    additionalProperties: false,
  }
}
