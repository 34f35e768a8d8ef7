/** What every field of a kind must satisfy, whatever the form: real dates, known numbers, "Dân tộc: Việt Nam" is no ethnicity. */
import { parsePersonName } from '../identity/person-name.ts'
import { normalisePhone } from '../identity/phone.ts'
import { fold, normaliseSpaces } from '../text/fold.ts'
import { toText } from './expression/values.ts'
import type { FieldUi, FieldValue, IdDocumentValue } from './form.ts'
import { idNumberKind } from './id-number.ts'
import { isClockTime, isPartialDate, isRealDate } from './real-date.ts'

export interface WidgetFault {
  readonly code: string
  readonly details?: Readonly<Record<string, unknown>>
}

const WARNING = { severity: 'warning' } as const
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@.]{2,24}$/
const COUNTRY_AS_ETHNICITY: ReadonlySet<string> = new Set(['viet nam', 'vietnam', 'vn'])

/** `value` is answered (not blank). Null when nothing is wrong. */
export function widgetFault(ui: FieldUi, value: FieldValue): WidgetFault | null {
  const text = toText(value)
  switch (ui.widget) {
    case 'name':
      return parsePersonName(text).ok ? null : { code: 'form.name.malformed' }
    case 'date':
      return isRealDate(text) ? null : { code: 'form.date.not-real' }
    case 'partial-date':
      return isPartialDate(text) ? null : { code: 'form.date.not-real' }
    case 'time':
      return isClockTime(text) ? null : { code: 'form.time.malformed' }
    case 'id-number':
      return idNumberKind(text) === null ? { code: 'form.id-number.malformed' } : null
    case 'phone':
      return normalisePhone(text).ok ? null : { code: 'form.phone.malformed' }
    case 'email':
      return EMAIL.test(text) ? null : { code: 'form.email.malformed' }
    case 'ethnicity':
      return ethnicityFault(ui, text)
    case 'nationality':
      return fold(text) === 'kinh' ? { code: 'form.nationality.is-ethnicity' } : null
    case 'address':
      return addressFault(value)
    case 'id-document':
      return idDocumentFault(value)
    case 'choice':
      return ui.options && !ui.options.includes(text)
        ? { code: 'form.field.choice-unknown', details: { options: ui.options } }
        : null
    case 'choices':
      return ui.options && text.split('\n').some((line) => !ui.options?.includes(line))
        ? { code: 'form.field.choice-unknown', details: { options: ui.options } }
        : null
    case 'table':
      return tableFault(ui, value)
    case 'text':
    case 'long-text':
    case 'yes-no':
    case 'integer':
    case 'money':
    case 'commune':
    case 'derived':
      return null
  }
}

/** "Dân tộc: Việt Nam" is a frequent mistake: Việt Nam is a nationality. A group outside the list is only a warning. */
function ethnicityFault(ui: FieldUi, text: string): WidgetFault | null {
  if (COUNTRY_AS_ETHNICITY.has(fold(normaliseSpaces(text)))) return { code: 'form.ethnicity.is-nationality' }
  return ui.options && !ui.options.includes(text)
    ? { code: 'form.ethnicity.unknown', details: WARNING }
    : null
}

function addressFault(value: FieldValue): WidgetFault | null {
  if (typeof value !== 'object' || !('commune' in value)) return { code: 'form.field.malformed' }
  return value.commune.trim() && value.province.trim() ? null : { code: 'form.address.incomplete' }
}

function idDocumentFault(value: FieldValue): WidgetFault | null {
  if (typeof value !== 'object' || !('issuer' in value)) return { code: 'form.field.malformed' }
  const paper: IdDocumentValue = value
  if (!paper.type.trim() || !paper.number.trim()) return { code: 'form.id-document.incomplete' }
  if (idNumberKind(paper.number) === null) return { code: 'form.id-number.malformed' }
  return paper.issuedOn === '' || isRealDate(paper.issuedOn) ? null : { code: 'form.date.not-real' }
}

function tableFault(ui: FieldUi, value: FieldValue): WidgetFault | null {
  if (!Array.isArray(value)) return { code: 'form.field.malformed' }
  const known = new Set(ui.columns?.map((c) => c.id))
  const stranger = value.some((row) => Object.keys(row).some((column) => !known.has(column)))
  return stranger ? { code: 'form.field.malformed' } : null
}
