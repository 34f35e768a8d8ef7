/** What a paper says of itself, from what was read on its pages: whose it is, its number, from when until when. */
import type { Origin, PaperKind, PaperReading, ProposedField } from '../document/paper.ts'

export interface PaperFacts {
  readonly owners: readonly string[] // personal numbers of those it is about; empty: not read
  readonly ownerName: string
  readonly number: string
  readonly issuer: string
  readonly issuedOn: string // YYYY-MM-DD or ''
  readonly expiresOn: string // printed on it; '' when it does not say
  readonly birthDate: string // of its owner
  readonly origin: Origin | null // the weakest of what names its owner
}

export const nothingRead: PaperFacts = {
  owners: [],
  ownerName: '',
  number: '',
  issuer: '',
  issuedOn: '',
  expiresOn: '',
  birthDate: '',
  origin: null,
}

/** Fields that name whom a paper is about. Parents on a birth certificate are named by it, not its owners. */
const OWNER_FIELDS: Partial<Record<PaperKind, readonly string[]>> = {
  'id-card': ['number'],
  'marriage-certificate': ['wifeIdNumber', 'husbandIdNumber'],
  'birth-notice': ['motherIdNumber', 'fatherIdNumber'],
  'death-notice': ['deceasedIdNumber'],
}
const NAME_FIELDS: readonly string[] = ['name', 'motherName', 'deceasedName']
const SPOUSES: readonly string[] = ['wifeName', 'husbandName']
const BEST: readonly Origin[] = ['e-id', 'data', 'qr', 'mrz', 'ocr', 'typed'] // DESIGN §2.9

export function paperFacts(kind: PaperKind, readings: readonly PaperReading[]): PaperFacts {
  const fields = bestOf(readings.filter((one) => one.kind === kind).flatMap((one) => one.fields))
  const value = (...names: readonly string[]) =>
    names.map((name) => fields.get(name)?.value ?? '').find((one) => one !== '') ?? ''
  const spouses = SPOUSES.map((name) => value(name)).filter((name) => name !== '')
  const ownerFields = (OWNER_FIELDS[kind] ?? ['idNumber']).flatMap((name) => fields.get(name) ?? [])
  return {
    owners: [...new Set(ownerFields.map((field) => digits(field.value)).filter(isPersonal))],
    ownerName: spouses.length > 0 ? spouses.join(', ') : value(...NAME_FIELDS),
    number: value('number'),
    issuer: value('issuer', 'registeredAt'),
    issuedOn: value('issuedOn', 'registeredOn'),
    expiresOn: value('expiresOn'),
    birthDate: value('birthDate'),
    origin: weakest(ownerFields),
  }
}

/** The better founded of several readings of one field. */
function bestOf(fields: readonly ProposedField[]): ReadonlyMap<string, ProposedField> {
  const best = new Map<string, ProposedField>()
  for (const field of fields) {
    const known = best.get(field.name)
    if (!known || rank(field.origin) < rank(known.origin)) best.set(field.name, field)
  }
  return best
}

function weakest(fields: readonly ProposedField[]): Origin | null {
  const [first] = [...fields].sort((a, b) => rank(b.origin) - rank(a.origin))
  return first?.origin ?? null
}

function rank(origin: Origin): number {
  return BEST.indexOf(origin)
}

function digits(text: string): string {
  return text.replace(/\D/g, '')
}

function isPersonal(number: string): boolean {
  return number.length === 12 || number.length === 9
}
