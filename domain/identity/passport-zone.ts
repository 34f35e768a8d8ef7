/** The machine readable zone of a passport (ICAO 9303 TD3, two lines of 44). */
import { ok, refuse } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { mrzDate } from './compact-date.ts'
import { parseIdNumber } from './id-number.ts'
import type { IdNumber, Sex } from './id-number.ts'
import { parsePassport } from './passport.ts'
import { zoneChecks } from './zone-checks.ts'

export interface PassportZone {
  readonly number: string
  readonly id: IdNumber | null // the Vietnamese passport carries its holder's number
  readonly birthDate: string | null // YYYY-MM-DD; null where nothing tells the century
  readonly sex: Sex | null
  readonly expiresOn: string // YYYY-MM-DD
  readonly nationality: string // three letters
  readonly surname: string // capitals without marks: never copied into a form unseen
  readonly givenNames: string
}

const LINE = /^[A-Z0-9<]{44}$/
const ALL_CHECKS = 5
/** Passports are given for ten years at most, so nobody is born in the ten before one expires, and hardly a century ago. */
const LONGEST_YEARS = 10

/** `identity.mrz.malformed`, `identity.mrz.check-digit`, `identity.mrz.date-invalid` {field}, `identity.passport.malformed`. */
export function parsePassportZone(lines: readonly string[]): Result<PassportZone> {
  const [first = '', second = ''] = lines
  if (lines.length !== 2 || !LINE.test(first) || !LINE.test(second) || !first.startsWith('P'))
    return refuse('identity.mrz.malformed')
  if (zoneChecks(lines) < ALL_CHECKS) return refuse('identity.mrz.check-digit')
  const nationality = second.slice(10, 13).replaceAll('<', '')
  const printed = second.slice(0, 9).replaceAll('<', '')
  const number = nationality === 'VNM' ? parsePassport(printed) : ok(printed)
  if (!number.ok) return number
  const expiresOn = mrzDate(second.slice(21, 27), 2000)
  if (expiresOn === undefined) return refuse('identity.mrz.date-invalid', { field: 'expiresOn' })
  const personal = parseIdNumber(second.slice(28, 42).replaceAll('<', ''))
  const id = nationality === 'VNM' && personal.ok ? personal.value : null
  const [surname = '', ...given] = first
    .slice(5)
    .split('<<')
    .map((part) => part.replaceAll('<', ' ').trim())
  return ok({
    number: number.value,
    id,
    birthDate: birthDateOf(second.slice(13, 19), id, Number(expiresOn.slice(0, 4))),
    sex: second[20] === 'M' ? 'male' : second[20] === 'F' ? 'female' : null,
    expiresOn,
    nationality,
    surname,
    givenNames: given.filter((part) => part !== '').join(' '),
  })
}

function birthDateOf(text: string, id: IdNumber | null, expiryYear: number): string | null {
  const thisCentury = 2000 + Number(text.slice(0, 2))
  const century =
    id !== null
      ? Math.floor(id.birthYear / 100) * 100
      : thisCentury > expiryYear
        ? 1900
        : thisCentury <= expiryYear - LONGEST_YEARS
          ? 2000
          : null
  return century === null ? null : (mrzDate(text, century) ?? null)
}
