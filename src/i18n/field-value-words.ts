/** An answer of an e-form as a person reads it. */
import { isEmpty } from '../../domain/form/expression/values.ts'
import type { FieldUi, FieldValue } from '../../domain/form/form.ts'
import { formatDay, formatNumber, formatVnd } from './format.ts'
import { t } from './locale.ts'
import { everywhere } from './vi/everywhere.ts'

/** Empty text for a blank answer. Lines of a list or table stand under each other. */
export function fieldValueWords(ui: FieldUi, value: FieldValue | undefined): string {
  if (value === undefined || isEmpty(value)) return ''
  if (typeof value === 'boolean') return value ? t(everywhere).yes : t(everywhere).no
  if (typeof value === 'number') return ui.widget === 'money' ? formatVnd(value) : formatNumber(value)
  if (typeof value === 'string')
    return ui.widget === 'date' || ui.widget === 'partial-date' ? formatDay(value) : value
  if (Array.isArray(value)) {
    return value.map((row) => filled((ui.columns ?? []).map((column) => row[column.id] ?? ''))).join('\n')
  }
  if ('commune' in value) return filled([value.detail, value.commune, value.province])
  if ('issuer' in value) return filled([value.type, value.number, formatDay(value.issuedOn), value.issuer])
  return ''
}

function filled(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join(', ')
}
