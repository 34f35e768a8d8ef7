/** The persons the papers of one dossier speak of, and whether two mentions are the same person. */
import type { PaperReading } from './paper.ts'
import { sameName } from '../text/same-name.ts'

export type PersonRole = 'holder' | 'mother' | 'wife' | 'husband'

export interface Mention {
  readonly paper: number // index among the readings
  readonly role: PersonRole
  readonly sex: 'Nam' | 'Nữ' | ''
  readonly name: string
  readonly number: string
  readonly birth: string // YYYY-MM-DD or YYYY, '' when not read
}

const ROLES: Readonly<Record<string, readonly PersonRole[]>> = {
  'id-card': ['holder'],
  'birth-notice': ['mother'],
  'marriage-certificate': ['wife', 'husband'],
}

/** Name of a role's field on its paper: `name` on a card, `wifeName` on a marriage certificate. */
export function fieldOf(role: PersonRole, part: 'Name' | 'IdNumber' | 'BirthDate' | 'BirthYear'): string {
  if (role !== 'holder') return role + part
  return { Name: 'name', IdNumber: 'number', BirthDate: 'birthDate', BirthYear: '' }[part]
}

export function mentionsIn(readings: readonly PaperReading[]): Mention[] {
  return readings.flatMap((reading, paper) =>
    (ROLES[reading.kind] ?? []).map((role) => {
      const valueOf = (part: Parameters<typeof fieldOf>[1]) => findValue(reading, fieldOf(role, part))
      const sex = role === 'holder' ? findValue(reading, 'sex') : role === 'husband' ? 'Nam' : 'Nữ'
      return {
        paper,
        role,
        sex: sex === 'Nam' || sex === 'Nữ' ? sex : '',
        name: valueOf('Name'),
        number: valueOf('IdNumber'),
        birth: valueOf('BirthDate') || valueOf('BirthYear'),
      }
    }),
  )
}

export function findValue(reading: PaperReading, field: string): string {
  return reading.fields.find((each) => each.name === field)?.value ?? ''
}

/** Why two mentions are one person. A number decides; names alone only when nothing speaks against it. */
export type Sameness = 'number' | 'name' | 'different'

export function samePerson(a: Mention, b: Mention): Sameness {
  if (a.sex !== '' && b.sex !== '' && a.sex !== b.sex) return 'different'
  if (a.number.length === 12 && a.number === b.number) return 'number'
  const grade = a.name === '' || b.name === '' ? 'different' : sameName(a.name, b.name)
  if (grade === 'different') return 'different'
  const birthFits = agreeingBirth(a.birth, b.birth)
  if (birthFits === false) return 'different'
  // Two different full numbers are two persons, unless everything else agrees: then one number was misread.
  if (
    a.number.length === 12 &&
    b.number.length === 12 &&
    !(birthFits && differInOneDigit(a.number, b.number))
  )
    return 'different'
  return grade === 'folded' && !birthFits ? 'different' : 'name'
}

/** A paper may give the year only. Undefined: one of them says nothing. */
export function agreeingBirth(a: string, b: string): boolean | undefined {
  if (a === '' || b === '') return undefined
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) === b.slice(0, length)
}

function differInOneDigit(a: string, b: string): boolean {
  return [...a].filter((digit, i) => digit !== b[i]).length <= 1
}
