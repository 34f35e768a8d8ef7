/** Head of the receipt after NĐ 30/2020: agency at the left, Quốc hiệu and Tiêu ngữ at the right, then title and code. */
import type { ReceiptContent } from './api.ts'
import { addParagraph, type Column, type Mark, type Type } from './sheet.ts'

const GAP = 8
/** Agency's rule is a third to a half of its name's line; the motto's is as long as the motto. */
const AGENCY_RULE = 0.4
const RULE_GAP = 2.5
const QR_SIDE = 58
/** The title is set as large as one line allows, and wrapped only when it would come near body size. */
const TITLE_GROWTH = 1.25
const TITLE_GROWTH_LEAST = 1.04

export function addHead(
  marks: Mark[],
  content: ReceiptContent,
  page: Column,
  top: number,
  type: Type,
): number {
  const { words } = content
  const head: Type = { ...type, size: type.size - 0.5 }
  // The nation's name must stay on one line, so it decides how the width is shared.
  const nationWidth = type.measure(words.nation, 'bold', head.size) + 1
  const right: Column = { x: page.x + page.width - nationWidth, width: nationWidth }
  const left: Column = { x: page.x, width: page.width - nationWidth - GAP }

  let agencyEnd = addParagraph(
    marks,
    [{ text: content.superior, style: 'regular' }],
    left,
    top,
    head,
    'centre',
  )
  agencyEnd = addParagraph(marks, [{ text: content.centre, style: 'bold' }], left, agencyEnd, head, 'centre')
  addRule(marks, left, agencyEnd + RULE_GAP, left.width * AGENCY_RULE)
  let stateEnd = addParagraph(marks, [{ text: words.nation, style: 'bold' }], right, top, head, 'centre')
  stateEnd = addParagraph(marks, [{ text: words.motto, style: 'bold' }], right, stateEnd, type, 'centre')
  addRule(marks, right, stateEnd + RULE_GAP, type.measure(words.motto, 'bold', type.size))

  const below = Math.max(agencyEnd, stateEnd) + RULE_GAP * 2 + 4
  const beside: Column = { x: page.x + QR_SIDE + GAP, width: page.width - QR_SIDE - GAP }
  marks.push({ kind: 'qr', x: page.x, y: below, side: QR_SIDE, text: content.qr })
  let y = addParagraph(marks, [{ text: dateLine(content), style: 'italic' }], beside, below, type, 'right')
  const oneLine = (beside.width - 1) / type.measure(content.title, 'bold', type.size)
  const growth = oneLine < TITLE_GROWTH_LEAST ? TITLE_GROWTH : Math.min(TITLE_GROWTH, oneLine)
  const title: Type = { ...type, size: type.size * growth }
  y = addParagraph(marks, [{ text: content.title, style: 'bold' }], beside, y + 6, title, 'centre')
  const code = [
    { text: `${words.code}: `, style: 'regular' },
    { text: content.code, style: 'bold' },
  ] as const
  y = addParagraph(marks, code, beside, y + 1, type, 'centre')
  return Math.max(y, below + QR_SIDE) + 5
}

function addRule(marks: Mark[], { x, width }: Column, y: number, length: number): void {
  const start = x + (width - length) / 2
  marks.push({ kind: 'line', x1: start, y1: y, x2: start + length, y2: y })
}

/** NĐ 30/2020: days below 10 and the months 1 and 2 are written with a leading 0. */
export function dateLine({ issuedOn, place, words }: ReceiptContent): string {
  const [year = '', month = '', day = ''] = issuedOn.split('-')
  const values: Readonly<Record<string, string>> = {
    place,
    year,
    month: Number(month) <= 2 ? month.padStart(2, '0') : String(Number(month)),
    day: day.padStart(2, '0'),
  }
  return words.dateLine.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
