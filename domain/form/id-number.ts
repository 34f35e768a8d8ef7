/** Numbers of identity papers as forms meet them; the rules of the numbers themselves are in `domain/identity`. */
import { parseIdNumber, parsePersonNumber } from '../identity/id-number.ts'

export type IdNumberKind = 'id12' | 'cmnd9' | 'passport'

/** Passports of any country: letters and digits with at least one letter, so a mistyped card number is none. */
const PASSPORT = /^(?=.*[A-Z])[A-Z0-9]{6,14}$/

export function idNumberKind(text: string): IdNumberKind | null {
  const person = parsePersonNumber(text)
  if (person.ok) return person.value.kind
  return PASSPORT.test(text.replace(/\s/g, '').toUpperCase()) ? 'passport' : null
}

/** 'Nam' or 'Nữ' by the number; '' when it does not say. */
export function idSex(text: string): 'Nam' | 'Nữ' | '' {
  const id = parseIdNumber(text)
  if (!id.ok) return ''
  return id.value.sex === 'male' ? 'Nam' : 'Nữ'
}

/** Birth year by the number; NaN when it does not say. */
export function idBirthYear(text: string): number {
  const id = parseIdNumber(text)
  return id.ok ? id.value.birthYear : Number.NaN
}
