/** Số định danh cá nhân (12 digits, `PPP G YY NNNNNN`) and the older 9-digit CMND. Mismatches warn, never block:
 *  wrong cards exist, and a number never changes when provinces merge. */
import { ok, refuse } from '../base/result.ts'
import type { Problem, Result } from '../base/result.ts'

export type Sex = 'male' | 'female'

export interface IdNumber {
  readonly number: string // 12 digits
  readonly provincePrefix: string // of birth registration, old 63 codes; other codes are countries
  readonly sex: Sex
  readonly birthYear: number
}

/** Digits only, whatever spaces, dots or hyphens stand between them. */
function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/[\s.-]/g, '')
}

/** `identity.number.malformed` unless there are just 12 digits. The number has no check digit. */
export function parseIdNumber(text: string): Result<IdNumber> {
  const number = digitsOf(text)
  if (!/^\d{12}$/.test(number)) return refuse('identity.number.malformed', { expected: '12-digits' })
  const generation = Number(number[3])
  return ok({
    number,
    provincePrefix: number.slice(0, 3),
    sex: generation % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + Math.floor(generation / 2) * 100 + Number(number.slice(4, 6)),
  })
}

/** Chứng minh nhân dân: 9 digits, still met in old papers and in field 2 of the card's QR. */
export function parseOldIdNumber(text: string): Result<string> {
  const number = digitsOf(text)
  return /^\d{9}$/.test(number) ? ok(number) : refuse('identity.number.malformed', { expected: '9-digits' })
}

/** Either kind, by its length. */
export function parsePersonNumber(
  text: string,
): Result<{ readonly kind: 'id12' | 'cmnd9'; readonly number: string }> {
  const number = digitsOf(text)
  if (/^\d{12}$/.test(number)) return ok({ kind: 'id12', number })
  if (/^\d{9}$/.test(number)) return ok({ kind: 'cmnd9', number })
  return refuse('identity.number.malformed', { expected: '12-or-9-digits' })
}

/** What else is known about the person; each part is compared only when given. */
export interface KnownPerson {
  readonly sex?: Sex
  readonly birthDate?: string // YYYY, YYYY-MM or YYYY-MM-DD
  readonly knownPrefixes?: ReadonlySet<string> // of data/law/identifiers.json
  readonly today?: string // YYYY-MM-DD
}

/** Warnings for the officer's eye; empty when nothing speaks against the number. */
export function idNumberWarnings(id: IdNumber, known: KnownPerson): Problem[] {
  const warnings: Problem[] = []
  if (known.sex !== undefined && known.sex !== id.sex) {
    warnings.push({ code: 'identity.number.sex-differs', details: { inNumber: id.sex, given: known.sex } })
  }
  const year = known.birthDate === undefined ? undefined : Number(known.birthDate.slice(0, 4))
  if (year !== undefined && year !== id.birthYear) {
    const details = { inNumber: id.birthYear, given: year }
    warnings.push({ code: 'identity.number.birth-year-differs', details })
  }
  if (known.today !== undefined && id.birthYear > Number(known.today.slice(0, 4))) {
    warnings.push({ code: 'identity.number.birth-year-future', details: { inNumber: id.birthYear } })
  }
  if (known.knownPrefixes !== undefined && !known.knownPrefixes.has(id.provincePrefix)) {
    const details = { prefix: id.provincePrefix }
    warnings.push({ code: 'identity.number.province-unknown', details })
  }
  return warnings
}
