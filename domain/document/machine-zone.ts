/** The machine-readable zone on the back of a card, found among the lines the reader saw. */
import type { Reason } from './grade.ts'
import type { ProposedField, ReadPage } from './paper.ts'
import { boxAround, linesOf, type TextLine } from './text-lines.ts'
import { parseMrz } from '../identity/mrz.ts'

const LENGTH = 30
const CONFIDENCE = 0.97
const REPAIRED = 0.93

/** Number, birth date and sex, whose check digits must agree. Never the name: its letters have no check digit. */
export function readMachineZone(page: ReadPage): ProposedField[] {
  const lines = linesOf(page)
  for (let at = 0; at + 2 < lines.length; at++) {
    const three = lines.slice(at, at + 3)
    if (!three.every(looksLikeZone)) continue
    const parsed = parseMrz(three.map(lettersOf).join('\n'))
    if (!parsed.ok) continue
    const { id, birthDate, sex, isRepaired } = parsed.value
    const box = boxAround(three.map((line) => line.box))
    const confidence = isRepaired ? REPAIRED : CONFIDENCE
    const reason: Reason = 'check-digit'
    const field = (name: string, value: string): ProposedField => ({
      name,
      value,
      confidence,
      origin: 'mrz',
      box,
      reason,
    })
    return [
      field('number', id.number),
      field('birthDate', birthDate),
      ...(sex === null ? [] : [field('sex', sex === 'male' ? 'Nam' : 'Nữ')]),
    ]
  }
  return []
}

const lettersOf = (line: TextLine) => line.words.map((word) => word.text).join('')

function looksLikeZone(line: TextLine): boolean {
  const text = lettersOf(line)
  return text.length === LENGTH && text.includes('<')
}
