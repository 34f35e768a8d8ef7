/**
 * The machine readable zone of a card's back or a passport: read by its shapes if it was, else looked for among the
 * lines the reader saw. What a check digit vouches for is sure; the letters of the name have none.
 */
import { CHECK, CHECK_LIMIT, type Reason } from './grade.ts'
import type { Box, ProposedField, ReadPage } from './paper.ts'
import { boxAround, linesOf, type TextLine } from './text-lines.ts'
import type { Sex } from '../identity/id-number.ts'
import { parseMrz } from '../identity/mrz.ts'
import { parsePassportZone } from '../identity/passport-zone.ts'

const LENGTH = 30
const CONFIDENCE = 0.97
const REPAIRED = 0.93

interface ZoneFacts {
  readonly number: string
  readonly birthDate: string | null
  readonly sex: Sex | null
  readonly sexAgrees: boolean // no check digit covers the sex; the holder's number tells it too
  readonly expiresOn: string | null
  readonly name: string
  readonly confidence: number
}

/** Number, birth date, sex and expiry; the name, without its marks, only to be looked at. */
export function readMachineZone(page: ReadPage): ProposedField[] {
  const shapes = page.machineZone
  const facts = shapes ? factsOf(shapes.lines) : null
  if (shapes && facts !== null) return fieldsOf(facts, shapes.box)
  const lines = linesOf(page)
  for (let at = 0; at + 2 < lines.length; at++) {
    const three = lines.slice(at, at + 3)
    const seen = three.every(looksLikeZone) ? factsOf(three.map(lettersOf)) : null
    if (seen !== null) return fieldsOf(seen, boxAround(three.map((line) => line.box)))
  }
  return []
}

function factsOf(lines: readonly string[]): ZoneFacts | null {
  if (lines.length === 2) return passportFacts(lines)
  const parsed = parseMrz(lines.join('\n'))
  if (!parsed.ok) return null
  const { id, birthDate, sex, expiresOn, surname, givenNames, isRepaired, warnings } = parsed.value
  const confidence = isRepaired ? REPAIRED : CONFIDENCE
  return {
    number: id.number,
    birthDate,
    sex,
    sexAgrees: true,
    expiresOn,
    name: `${surname} ${givenNames}`.trim(),
    confidence: warnings.length === 0 ? confidence : CHECK_LIMIT,
  }
}

function passportFacts(lines: readonly string[]): ZoneFacts | null {
  const parsed = parsePassportZone(lines)
  if (!parsed.ok) return null
  const { number, id, birthDate, sex, expiresOn, surname, givenNames } = parsed.value
  const name = `${surname} ${givenNames}`.trim()
  return { number, birthDate, sex, sexAgrees: id?.sex === sex, expiresOn, name, confidence: CONFIDENCE }
}

function fieldsOf(facts: ZoneFacts, box: Box): ProposedField[] {
  const { number, birthDate, sex, expiresOn, name, confidence } = facts
  const checked: Reason = 'check-digit'
  const unchecked: Reason = 'label'
  const field = (of: string, value: string | null, sure: number, reason: Reason): ProposedField[] =>
    value ? [{ name: of, value, confidence: sure, origin: 'mrz', box, reason }] : []
  const sexText = sex === null ? null : sex === 'male' ? 'Nam' : 'Nữ'
  return [
    ...field('number', number, confidence, checked),
    ...field('birthDate', birthDate, confidence, checked),
    ...field(
      'sex',
      sexText,
      facts.sexAgrees ? confidence : CHECK_LIMIT,
      facts.sexAgrees ? checked : unchecked,
    ),
    ...field('expiresOn', expiresOn, confidence, checked),
    ...field('name', name, CHECK, unchecked),
  ]
}

const lettersOf = (line: TextLine) => line.words.map((word) => word.text).join('')

function looksLikeZone(line: TextLine): boolean {
  const text = lettersOf(line)
  return text.length === LENGTH && text.includes('<')
}
