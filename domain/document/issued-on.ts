/** The day a paper was issued: "Hạc Thành, ngày 05 tháng 01 năm 2026" in the heading or above the signature. */
import type { ProposedField } from './paper.ts'
import { readDate } from './read-date.ts'
import { propose } from './template.ts'
import { textOf, type TextLine } from './text-lines.ts'
import { fold } from '../text/fold.ts'

/** Whole dates only: a place and a comma before them, or a line that begins with the day. Laws are quoted otherwise. */
const DATED = /(?:^|[^,]{1,60}[,.]\s*)ngay\s+\S{1,3}\s+thang\s+\S{1,3}\s+nam\s+\S{4}/

export function issuedOn(
  lines: readonly TextLine[],
  where: 'first' | 'last' = 'first',
  name = 'issuedOn',
): ProposedField[] {
  const dated = lines.filter((line) => isDated(line))
  const line = where === 'first' ? dated[0] : dated.at(-1)
  if (line === undefined) return []
  const days = line.words.map((word) => fold(word.text).replace(/[^a-z]/g, ''))
  const from = Math.max(0, days.lastIndexOf('ngay'))
  const found = readDate([line.words.slice(from)])
  return found === undefined
    ? []
    : [propose(name, found, { words: line.words.slice(from, from + 1), tilt: line.tilt })]
}

function isDated(line: TextLine): boolean {
  const text = fold(textOf(line))
  const at = text.search(DATED)
  if (at < 0) return false
  // "Căn cứ Luật Hộ tịch, ngày …" and "sinh ngày …" speak of other days.
  return !/can cu|thong tu|nghi dinh|sinh ngay|cap ngay|vao luc/.test(text)
}
