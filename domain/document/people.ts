/** The persons the papers of one dossier speak of, and whether two mentions are the same person. */
import type { PaperKind, PaperReading } from './paper.ts'
import { sameName } from '../text/same-name.ts'

/** `holder`: whom the paper itself is about (the child of a birth certificate, the owner of a card). */
export type PersonRole =
  | 'holder'
  | 'child'
  | 'mother'
  | 'father'
  | 'wife'
  | 'husband'
  | 'deceased'
  | 'declarant'
  | 'requester'
  | 'head'
  | 'member'
  | `member${1 | 2 | 3 | 4 | 5 | 6}`
  | 'owner'
  | 'coOwner'
  | 'grantor'
  | 'agent'

export interface Mention {
  readonly paper: number // index among the readings
  readonly kind: PaperKind
  readonly role: PersonRole
  readonly sex: 'Nam' | 'Nữ' | ''
  readonly name: string
  readonly number: string
  readonly birth: string // YYYY-MM-DD or YYYY, '' when not read
}

const ROLES: Readonly<Partial<Record<PaperKind, readonly PersonRole[]>>> = {
  'id-card': ['holder'],
  'birth-notice': ['mother', 'child'],
  'birth-certificate': ['holder', 'mother', 'father', 'declarant'],
  'marriage-certificate': ['wife', 'husband'],
  'death-notice': ['deceased'],
  'civil-extract': ['holder', 'mother', 'father', 'wife', 'husband', 'deceased'],
  'marital-status': ['holder'],
  'residence-proof': ['holder', 'head', 'member1', 'member2', 'member3', 'member4', 'member5', 'member6'],
  'household-book': ['head', 'member'],
  'disability-certificate': ['holder'],
  'land-certificate': ['owner', 'coOwner'],
  declaration: ['requester', 'holder', 'mother', 'father'],
  authorisation: ['grantor', 'agent'],
}

const SEX_OF: Readonly<Partial<Record<PersonRole, Mention['sex']>>> = {
  mother: 'Nữ',
  wife: 'Nữ',
  father: 'Nam',
  husband: 'Nam',
}

export type PersonPart = 'Name' | 'IdNumber' | 'BirthDate' | 'BirthYear' | 'Sex'

/** Name of a person's field on a paper: `number` on a card, `idNumber` of another paper's holder, `wifeName`. */
export function fieldOf({ kind, role }: Pick<Mention, 'kind' | 'role'>, part: PersonPart): string {
  if (role !== 'holder') return role + part
  if (kind === 'id-card' && part === 'IdNumber') return 'number'
  return part.charAt(0).toLowerCase() + part.slice(1)
}

/** Only who is named or numbered on the paper. */
export function mentionsIn(readings: readonly PaperReading[]): Mention[] {
  return readings.flatMap((reading, paper) =>
    (ROLES[reading.kind] ?? []).flatMap((role): Mention[] => {
      const { kind } = reading
      const valueOf = (part: PersonPart) => findValue(reading, fieldOf({ kind, role }, part))
      const sex = SEX_OF[role] ?? valueOf('Sex')
      const [name, number] = [valueOf('Name'), valueOf('IdNumber')]
      if (name === '' && number === '' && kind !== 'id-card') return []
      const birth = valueOf('BirthDate') || valueOf('BirthYear')
      return [{ paper, kind, role, sex: sex === 'Nam' || sex === 'Nữ' ? sex : '', name, number, birth }]
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
