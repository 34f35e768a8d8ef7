/** The QR of the citizen card: `id12|cmnd9 or empty|name|ddMMyyyy|Nam/Nữ|address|ddMMyyyy`, newer cards append more.
 *  The text comes from paper anybody can print: nothing in it is trusted before it is checked. */
import { ok, refuse } from '../base/result.ts'
import type { Problem, Result } from '../base/result.ts'
import { fold, normaliseSpaces } from '../text/fold.ts'
import { idNumberWarnings, parseIdNumber, parseOldIdNumber } from './id-number.ts'
import type { IdNumber, Sex } from './id-number.ts'
import { compactDate } from './compact-date.ts'
import { looksVietnamese, parsePersonName } from './person-name.ts'
import { hasUnsafeCharacters, utf8Length } from './unsafe-text.ts'

export interface CardQr {
  readonly id: IdNumber
  readonly oldNumber: string | null // CMND
  readonly name: string // NFC
  readonly birthDate: string // YYYY-MM-DD
  readonly sex: Sex
  readonly address: string // as written: old administrative names, see domain/place
  readonly issuedOn: string | null // YYYY-MM-DD; cards with 6 fields leave it out
  readonly warnings: readonly Problem[]
}

const MAX_BYTES = 1024
const MIN_FIELDS = 6

/** Refuses `identity.qr.too-large`, `.unsafe-characters` (control, bidi, zero-width), `.too-few-fields`,
 *  `.field-malformed` {field}, `.date-invalid` {field}. Fields after the seventh are ignored. */
export function parseCardQr(text: string): Result<CardQr> {
  if (utf8Length(text) > MAX_BYTES) return refuse('identity.qr.too-large', { limit: MAX_BYTES })
  // A barcode gun ends its text with Enter or Tab.
  const content = text
    .replace(/^\ufeff/, '')
    .replace(/[\r\n\t]+$/, '')
    .normalize('NFC')
  if (hasUnsafeCharacters(content)) return refuse('identity.qr.unsafe-characters')
  const fields = content.split('|').map(normaliseSpaces)
  if (fields.length < MIN_FIELDS) return refuse('identity.qr.too-few-fields', { fields: fields.length })
  const [number = '', old = '', rawName = '', born = '', rawSex = '', address = '', issued = ''] = fields
  const id = /^\d{12}$/.test(number) ? parseIdNumber(number) : malformed('number')
  if (!id.ok) return id
  const oldNumber = old === '' ? ok(null) : parseOldIdNumber(old)
  if (!oldNumber.ok) return malformed('oldNumber')
  const name = parsePersonName(rawName)
  if (!name.ok) return malformed('name')
  const birthDate = compactDate(born)
  if (birthDate === undefined) return refuse('identity.qr.date-invalid', { field: 'birthDate' })
  const sex = SEX_BY_WORD[fold(rawSex)]
  if (sex === undefined) return malformed('sex')
  const issuedOn = issued === '' ? null : compactDate(issued)
  if (issuedOn === undefined) return refuse('identity.qr.date-invalid', { field: 'issuedOn' })
  const warnings = [
    ...idNumberWarnings(id.value, { sex, birthDate }),
    ...ownWarnings(name.value, birthDate, issuedOn),
  ]
  return ok({
    id: id.value,
    oldNumber: oldNumber.value,
    name: name.value,
    birthDate,
    sex,
    address,
    issuedOn,
    warnings,
  })
}

const SEX_BY_WORD: Readonly<Record<string, Sex>> = { nam: 'male', nu: 'female' }

function malformed(field: string): Result<never> {
  return refuse('identity.qr.field-malformed', { field })
}

function ownWarnings(name: string, birthDate: string, issuedOn: string | null): Problem[] {
  return [
    ...(looksVietnamese(name) ? [] : [{ code: 'identity.qr.name-suspect', details: { name } }]),
    ...(issuedOn !== null && issuedOn < birthDate ? [{ code: 'identity.qr.dates-reversed' }] : []),
  ]
}
