/** The machine readable zone (ICAO 9303 TD1, three lines of 30) on the back of the citizen card. */
import { ok, refuse } from '../base/result.ts'
import type { Problem, Result } from '../base/result.ts'
import { mrzDate } from './compact-date.ts'
import { idNumberWarnings, parseIdNumber } from './id-number.ts'
import type { IdNumber, Sex } from './id-number.ts'
import { repairMrz } from './mrz-repair.ts'

export interface MrzCard {
  readonly id: IdNumber
  readonly birthDate: string // YYYY-MM-DD; the century is the number's
  readonly sex: Sex | null
  readonly expiresOn: string | null // YYYY-MM-DD
  readonly nationality: string // VNM
  readonly surname: string // capitals without marks: compare by sameName, never copy into a form
  readonly givenNames: string
  readonly isRepaired: boolean // look-alike letters (O for 0 …) were set right before the check digits agreed
  readonly warnings: readonly Problem[]
}

const LINE = /^[A-Z0-9<]{30}$/
const WEIGHTS = [7, 3, 1] as const

/** ICAO check digit: 0–9 as they are, A–Z 10–35, `<` 0, weights 7 3 1. */
export function checkDigit(text: string): number {
  let sum = 0
  for (let at = 0; at < text.length; at++) sum += valueOf(text.charAt(at)) * (WEIGHTS[at % 3] ?? 0)
  return sum % 10
}

function valueOf(character: string): number {
  return character === '<' ? 0 : Number.parseInt(character, 36)
}

/** `identity.mrz.malformed`, `identity.mrz.check-digit` {fields}, `identity.mrz.date-invalid` {field}. Tries the text
 *  as read first, then with look-alikes set right by what each place must hold. */
export function parseMrz(text: string): Result<MrzCard> {
  const lines = text
    .normalize('NFKC')
    .toUpperCase()
    .split(/\r?\n/)
    .map((line) => line.replace(/[\s«]/g, squeezed))
  const read = lines.filter((line) => line !== '')
  const asRead = parseLines(read, false)
  if (asRead.ok) return asRead
  const repaired = parseLines(repairMrz(read), true)
  return repaired.ok ? repaired : asRead
}

function squeezed(character: string): string {
  return character === '«' ? '<' : ''
}

function parseLines(lines: readonly string[], isRepaired: boolean): Result<MrzCard> {
  const [first = '', second = '', third = ''] = lines
  if (
    lines.length !== 3 ||
    ![first, second, third].every((line) => LINE.test(line)) ||
    !first.startsWith('IDVNM')
  ) {
    return refuse('identity.mrz.malformed')
  }
  const failed = failedChecks(first, second)
  if (failed.length > 0) return refuse('identity.mrz.check-digit', { fields: failed })
  const id = parseIdNumber(first.slice(15, 27))
  if (!id.ok) return refuse('identity.mrz.malformed')
  const birthDate = mrzDate(second.slice(0, 6), Math.floor(id.value.birthYear / 100) * 100)
  if (birthDate === undefined) return refuse('identity.mrz.date-invalid', { field: 'birthDate' })
  const expiresOn = /^<+$/.test(second.slice(8, 14)) ? null : mrzDate(second.slice(8, 14), 2000)
  if (expiresOn === undefined) return refuse('identity.mrz.date-invalid', { field: 'expiresOn' })
  const sex: Sex | null = second[7] === 'M' ? 'male' : second[7] === 'F' ? 'female' : null
  const warnings = idNumberWarnings(id.value, sex === null ? { birthDate } : { birthDate, sex })
  if (first.slice(5, 14) !== id.value.number.slice(3)) warnings.push({ code: 'identity.mrz.number-differs' })
  const [surname = '', ...given] = third.split('<<').map((part) => part.replaceAll('<', ' ').trim())
  const givenNames = given.filter((part) => part !== '').join(' ')
  const nationality = second.slice(15, 18)
  return ok({
    id: id.value,
    birthDate,
    sex,
    expiresOn,
    nationality,
    surname,
    givenNames,
    isRepaired,
    warnings,
  })
}

/** The Vietnamese card also puts a check digit over its optional field (number and fillers), which ICAO does not. */
function failedChecks(first: string, second: string): string[] {
  const composite = first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29)
  const checks = [
    ['documentNumber', first.slice(5, 14), first[14]],
    ['optional', first.slice(15, 29), first[29]],
    ['birthDate', second.slice(0, 6), second[6]],
    ['expiresOn', second.slice(8, 14), second[14]],
    ['composite', composite, second[29]],
  ] as const
  return checks.flatMap(([field, text, digit]) => (String(checkDigit(text)) === digit ? [] : [field]))
}
