/** Quyết định, công văn, thông báo: read by where things stand (NĐ 30/2020, Phụ lục I), for hardly anything has a label. */
import { issuedOn } from './issued-on.ts'
import { headingEdge, issuerOf } from './issuer.ts'
import { FREE_TEXT_LIMIT } from './grade.ts'
import { bare } from './labels.ts'
import type { PaperReading, ProposedField, ReadPage, ReadWord } from './paper.ts'
import { readActNumber } from './read-act-number.ts'
import { readSigner } from './read-signer.ts'
import { label, propose, readFields } from './template.ts'
import { linesOf, textOf, type TextLine } from './text-lines.ts'
import { textIn, trimMarks } from './value-readers.ts'
import { normaliseSpaces } from '../text/fold.ts'

const numberLabels = [label('number', 'Số', readActNumber, { atStart: true })]
const HEADING_LINES = 14
const LONGEST_SUBJECT = 6

export function readDecision(page: ReadPage): PaperReading {
  const lines = linesOf(page)
  const head = lines.slice(0, HEADING_LINES)
  return {
    kind: 'decision',
    fields: [
      ...readFields(head, numberLabels).slice(0, 1),
      ...issuedOn(head),
      ...issuerOf(lines),
      ...readSubject(lines),
      ...readSigner(lines),
    ],
  }
}

/** "Về việc …" under the title, or "V/v …" under the number of a letter, over its lines. */
function readSubject(lines: readonly TextLine[]): ProposedField[] {
  const at = lines.findIndex((line) => /^(?:vv|veviec)/.test(bare(textOf(line))) && isOpening(line))
  if (at < 0) return []
  const isLetter = bare(textOf(lines[at]!)).startsWith('vv')
  const edge = isLetter ? headingEdge(lines) : undefined
  const ours = (line: TextLine) =>
    edge === undefined ? line.words : line.words.filter((word) => word.box[2] < edge)
  const rows: (readonly ReadWord[])[] = [ours(lines[at]!)]
  for (let next = at + 1; next < lines.length && rows.length < LONGEST_SUBJECT; next++) {
    const [line, above] = [lines[next]!, lines[next - 1]!]
    const height = above.box[3] - above.box[1]
    if (line.box[1] - above.box[3] > height || endsSubject(line)) break
    if (ours(line).length > 0) rows.push(ours(line))
  }
  const words = rows.flat()
  const value = normaliseSpaces(trimMarks(textIn(words)))
  return value === '' ? [] : [propose('subject', { value, words, limit: FREE_TEXT_LIMIT, reason: 'label' })]
}

const isOpening = (line: TextLine) => /^v/i.test(line.words[0]?.text ?? '')

/** What comes after a subject: the authority in capitals, the grounds, the addressee, the first sentence. */
function endsSubject(line: TextLine): boolean {
  const text = textOf(line)
  const letters = text.replace(/\P{L}/gu, '')
  if (letters.length > 6 && letters === letters.toUpperCase()) return true
  return /^(?:cancu|kinhgui|dieu1|uybannhandan.*thongbao|thuchien)/.test(bare(text)) || /^_+$/.test(text)
}
