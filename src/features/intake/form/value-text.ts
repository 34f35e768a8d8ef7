/** An answer as a person reads it: on the check page, and in a note beside a field. */
import { isEmpty } from '../../../../domain/form/expression/values.ts'
import type { FieldUi, FieldValue } from '../../../../domain/form/form.ts'
import { formatDay, formatNumber, formatVnd } from '../../../i18n/format.ts'
import { t } from '../../../i18n/locale.ts'
import { everywhere } from '../../../i18n/vi/everywhere.ts'

/** Empty text for a blank answer. Lines of a list or table stand under each other. */
export function valueText(ui: FieldUi, value: FieldValue | undefined): string {
  if (value === undefined || isEmpty(value)) return ''
  if (typeof value === 'boolean') return value ? t(everywhere).yes : t(everywhere).no
  if (typeof value === 'number') return ui.widget === 'money' ? formatVnd(value) : formatNumber(value)
  if (typeof value === 'string') return textOf(ui, value)
  if (Array.isArray(value)) return value.map((row) => rowText(ui, row)).join('\n')
  if ('commune' in value) return filled([value.detail, value.commune, value.province])
  if ('issuer' in value) return filled([value.type, value.number, formatDay(value.issuedOn), value.issuer])
  return ''
}

function textOf(ui: FieldUi, value: string): string {
  if (ui.widget === 'date' || ui.widget === 'partial-date') return formatDay(value)
  return value
}

function rowText(ui: FieldUi, row: Readonly<Record<string, string>>): string {
  return filled((ui.columns ?? []).map((column) => row[column.id] ?? ''))
}

function filled(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join(', ')
}
