/** Who issued a paper: the lines of capitals at the left of the nation's heading (NĐ 30/2020, Phụ lục I). */
import { withAgencyWords } from './agency-words.ts'
import { findLabels } from './labels.ts'
import type { ProposedField } from './paper.ts'
import { FREE_TEXT_LIMIT } from './grade.ts'
import { propose } from './template.ts'
import { textOf, type TextLine } from './text-lines.ts'
import { textIn, trimMarks } from './value-readers.ts'
import { normaliseSpaces } from '../text/fold.ts'

const NATION = [
  { field: 'nation', text: 'Cộng hòa xã hội chủ nghĩa Việt Nam', noColon: true },
  { field: 'motto', text: 'Độc lập - Tự do - Hạnh phúc', noColon: true },
]
/** "XÃ HOẰNG GIANG" alone is a place; with the line above it is an agency. */
const PLACE_ONLY = /^(?:XÃ|PHƯỜNG|THỊ TRẤN|HUYỆN|QUẬN|THÀNH PHỐ|THỊ XÃ|TỈNH)\s/u

export function issuerOf(lines: readonly TextLine[], name = 'issuer'): ProposedField[] {
  const rows = leftHeading(lines)
  const last = rows.at(-1)
  if (last === undefined) return []
  const above = rows.at(-2)
  const words = PLACE_ONLY.test(textIn(last)) && above !== undefined ? [...above, ...last] : last
  const value = withAgencyWords(normaliseSpaces(trimMarks(textIn(words))))
  return [propose(name, { value, words, limit: FREE_TEXT_LIMIT, reason: 'label' })]
}

/** Words left of the nation's heading, line by line, as long as they are capitals. */
function leftHeading(lines: readonly TextLine[]) {
  const hits = findLabels(lines.slice(0, 10), NATION)
  const [first] = hits
  if (first === undefined) return []
  const left = Math.min(...hits.map((hit) => lines[hit.line]!.words[hit.from]!.box[0]))
  const rows: TextLine['words'][] = []
  for (const line of lines.slice(Math.max(0, first.line - 1), first.line + 5)) {
    const words = line.words.filter((word) => word.box[2] < left && /\p{L}/u.test(word.text))
    if (words.length === 0) continue
    const text = textIn(words)
    if (/\d/.test(text) || !isCapital(text)) break
    rows.push(words)
  }
  return rows
}

const isCapital = (text: string) => {
  const letters = [...text].filter((letter) => /\p{L}/u.test(letter))
  return (
    letters.filter((letter) => letter === letter.toUpperCase()).length >= 0.85 * letters.length &&
    letters.length > 4
  )
}

/** Where the right half of a heading begins; `undefined` without a nation's heading beside an agency. */
export function headingEdge(lines: readonly TextLine[]): number | undefined {
  const hit = findLabels(lines.slice(0, 10), NATION)[0]
  const words = hit && lines[hit.line]!.words
  return words && hit.from > 0 ? words[hit.from]!.box[0] : undefined
}

export const isCapitalLine = (line: TextLine) => isCapital(textOf(line))
