/**
 * Papers of one dossier vouch for each other: whoever is the same person on two of them (the mother on the giấy chứng
 * sinh, the wife on the marriage certificate, the holder of a card) is compared. Values are never changed; only how sure we are of them, and why.
 */
import type { Reason } from './grade.ts'
import type { Origin, PaperReading, ProposedField } from './paper.ts'
import { agreeingBirth, fieldOf, mentionsIn, samePerson, type Mention } from './people.ts'
import { idNumberWarnings, parseIdNumber } from '../identity/id-number.ts'
import { sameName } from '../text/same-name.ts'

/** A code confirms; two readings by the same reader may share a mistake. */
const AGREES_WITH_CODE = 0.98
const AGREES_WITH_READING = 0.93
const DISAGREES = 0.4

const PARTS = ['Name', 'IdNumber', 'BirthDate', 'BirthYear'] as const
type Part = (typeof PARTS)[number]

export function crossCheck(readings: readonly PaperReading[]): PaperReading[] {
  const mentions = mentionsIn(readings)
  return readings.map((reading, paper) => {
    const ours = mentions.filter((mention) => mention.paper === paper)
    const fields = reading.fields.map((field) =>
      field.origin === 'ocr'
        ? ours.reduce((checked, mention) => check(checked, mention, mentions, readings), field)
        : field,
    )
    return { ...reading, fields }
  })
}

function check(
  field: ProposedField,
  mention: Mention,
  mentions: readonly Mention[],
  readings: readonly PaperReading[],
): ProposedField {
  const part = PARTS.find((each) => fieldOf(mention, each) === field.name)
  if (part === undefined) return field
  let result = part === 'IdNumber' && contradictsItself(mention) ? lower(field) : field
  for (const other of mentions) {
    if (other.paper === mention.paper || samePerson(mention, other) === 'different') continue
    const theirs = valueOf(other, part)
    if (theirs === '') continue
    const origin = originOf(readings[other.paper]!, other, part)
    result = agrees(part, field.value, theirs) ? raise(result, origin) : lower(result)
  }
  return result
}

/** domain.md §2.1: the number holds sex and year of birth; a digit misread usually shows there. */
function contradictsItself({ number, sex, birth }: Mention): boolean {
  const id = parseIdNumber(number)
  if (!id.ok) return false
  const known = sex === '' ? {} : { sex: sex === 'Nam' ? ('male' as const) : ('female' as const) }
  return idNumberWarnings(id.value, birth === '' ? known : { ...known, birthDate: birth }).length > 0
}

function agrees(part: Part, ours: string, theirs: string): boolean {
  if (part === 'IdNumber') return ours === theirs
  if (part === 'Name') return ['exact', 'tone-style'].includes(sameName(ours, theirs))
  return agreeingBirth(ours, theirs) === true
}

function raise(field: ProposedField, origin: Origin): ProposedField {
  if (field.reason === ('disagrees' satisfies Reason)) return field // one objection outweighs any number of yeses
  if (field.reason === ('handwriting' satisfies Reason)) return field // never taken over, whoever agrees
  const least = origin === 'ocr' ? AGREES_WITH_READING : AGREES_WITH_CODE
  return { ...field, confidence: Math.max(field.confidence, least), reason: 'agrees' satisfies Reason }
}

function lower(field: ProposedField): ProposedField {
  return { ...field, confidence: Math.min(field.confidence, DISAGREES), reason: 'disagrees' satisfies Reason }
}

function valueOf(mention: Mention, part: Part): string {
  return part === 'Name' ? mention.name : part === 'IdNumber' ? mention.number : mention.birth
}

function originOf(reading: PaperReading, mention: Mention, part: Part): Origin {
  const names = part.startsWith('Birth') ? (['BirthDate', 'BirthYear'] as const) : [part]
  const field = reading.fields.find((each) => names.some((name) => fieldOf(mention, name) === each.name))
  return field?.origin ?? 'ocr'
}
