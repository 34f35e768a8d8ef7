/** Lays form 01 (TT 03/2025/TT-VPCP) out on one A5 page, in the largest type that fits. Draws nothing. */
import type { ReceiptContent } from './api.ts'
import { addHead } from './receipt-head.ts'
import { addPapers } from './receipt-papers.ts'
import { addParagraph, type Column, type Mark, type Measure, type Span, type Type } from './sheet.ts'
import type { Result } from '../../domain/base/result.ts'
import { ok, refuse } from '../../domain/base/result.ts'
import { MM_PER_INCH } from '../../domain/document/archive/paper-size.ts'

const POINTS_PER_MM = 72 / MM_PER_INCH
export const PAGE_WIDTH = 148 * POINTS_PER_MM
export const PAGE_HEIGHT = 210 * POINTS_PER_MM
/** NĐ 30/2020 gives A4 margins of 20, 30, 20, 15 mm (left wider, for binding); halved on half the sheet. */
const TOP = 10 * POINTS_PER_MM
const BOTTOM = PAGE_HEIGHT - 9 * POINTS_PER_MM
const COLUMN: Column = { x: 15 * POINTS_PER_MM, width: PAGE_WIDTH - 24 * POINTS_PER_MM }

const LARGEST = 10.5
const SMALLEST = 7.5 // below this an A5 print cannot be read by those it is for
const STEP = 0.25
const SIGN_ROOM = 30
const LEAST_WITH_BELOW = 8.5
const BELOW_SHARE = 0.92 // of the form's type
const BELOW_GAP = 6

/** `pdf.too-long` {shortByPt} when even the smallest type does not fit. */
export function layOutReceipt(content: ReceiptContent, measure: Measure): Result<readonly Mark[]> {
  const { below = [] } = content
  if (below.length > 0)
    for (let size = LARGEST; size >= LEAST_WITH_BELOW; size -= STEP) {
      const marks: Mark[] = []
      const bottom = addReceipt(marks, content, { measure, size })
      if (addBelow(marks, below, bottom, { measure, size }) <= BOTTOM) return ok(marks)
    }
  let shortByPt = 0
  for (let size = LARGEST; size >= SMALLEST; size -= STEP) {
    const marks: Mark[] = []
    const bottom = addReceipt(marks, content, { measure, size })
    if (bottom <= BOTTOM) return ok(marks)
    shortByPt = Math.ceil(bottom - BOTTOM)
  }
  return refuse('pdf.too-long', { shortByPt })
}

/** Parted from the form by a rule: nobody takes it for the form's own words. */
function addBelow(marks: Mark[], lines: readonly string[], top: number, { measure, size }: Type): number {
  const { x, width } = COLUMN
  const rule = top + BELOW_GAP
  marks.push({ kind: 'line', x1: x, y1: rule, x2: x + width, y2: rule })
  const type = { measure, size: size * BELOW_SHARE }
  return lines.reduce(
    (y, text) => addParagraph(marks, [{ text, style: 'regular' }], COLUMN, y, type),
    rule + BELOW_GAP / 2,
  )
}

function addReceipt(marks: Mark[], content: ReceiptContent, type: Type): number {
  const { words } = content
  const line = (top: number, label: string, value: string, style: Span['style'] = 'regular') =>
    addParagraph(
      marks,
      [
        { text: `${label}: `, style: 'regular' },
        { text: value, style },
      ],
      COLUMN,
      top,
      type,
    )
  let y = addHead(marks, content, COLUMN, TOP, type)
  for (const { label, value } of content.rows) y = line(y, label, value)
  y = addParagraph(marks, [{ text: `${words.papers}:`, style: 'regular' }], COLUMN, y, type) + 2
  y = addPapers(marks, content, COLUMN, y, type) + 3
  y = line(y, words.receivedAt, content.receivedAt)
  y = line(y, words.dueAt, content.dueAt, 'bold')
  if (content.dueWhy !== '')
    y = addParagraph(marks, [{ text: content.dueWhy, style: 'italic' }], COLUMN, y, type)
  y = line(y, words.fee, content.fee)
  for (const note of content.notes)
    y = addParagraph(marks, [{ text: `- ${note}`, style: 'regular' }], COLUMN, y, type)
  return addSignatures(marks, content, y + 5, type)
}

function addSignatures(
  marks: Mark[],
  { words, applicant, officer }: ReceiptContent,
  top: number,
  type: Type,
): number {
  const half = COLUMN.width / 2
  const sides = [
    { column: { x: COLUMN.x, width: half - 4 }, role: words.applicant, name: applicant },
    { column: { x: COLUMN.x + half + 4, width: half - 4 }, role: words.officer, name: officer },
  ]
  const bottoms = sides.map(({ column, role, name }) => {
    let y = addParagraph(marks, [{ text: role, style: 'bold' }], column, top, type, 'centre')
    y = addParagraph(marks, [{ text: words.signHint, style: 'italic' }], column, y, type, 'centre')
    return addParagraph(marks, [{ text: name, style: 'bold' }], column, y + SIGN_ROOM, type, 'centre')
  })
  return Math.max(...bottoms)
}
