/**
 * Numbers of identity papers as they stand in forms: 12 digits `PPP G YY NNNNNN`, the old 9-digit CMND, passports.
 * There is no check digit: a mismatch with sex or birth year is a warning only, wrong cards exist.
 */

const ID12 = /^\d{12}$/
const CMND = /^\d{9}$/
const PASSPORT = /^[A-Z]\d{7,8}$/

export type IdNumberKind = 'id12' | 'cmnd9' | 'passport'

export function idNumberKind(text: string): IdNumberKind | null {
  const bare = text.replace(/[\s.]/g, '').toUpperCase()
  if (ID12.test(bare)) return 'id12'
  if (CMND.test(bare)) return 'cmnd9'
  return PASSPORT.test(bare) ? 'passport' : null
}

/** 'Nam' or 'Nữ' by the fourth digit; '' when the number does not say. */
export function idSex(text: string): 'Nam' | 'Nữ' | '' {
  if (!ID12.test(text)) return ''
  return Number(text[3]) % 2 === 0 ? 'Nam' : 'Nữ'
}

/** Birth year by century digit and YY; NaN when the number does not say. */
export function idBirthYear(text: string): number {
  if (!ID12.test(text)) return Number.NaN
  return 1900 + 100 * Math.trunc(Number(text[3]) / 2) + Number(text.slice(4, 6))
}
