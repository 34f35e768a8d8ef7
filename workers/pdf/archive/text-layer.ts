/**
 * The words read on a page as text nobody sees, each over its word in the picture. Words of one line share size and
 * baseline, or readers would take them for several lines; each is fitted to its width by horizontal scaling.
 */
import { linesOf } from '../../../domain/document/text-lines.ts'
import type { ReadPage, ReadWord } from '../../../domain/document/paper.ts'
import { ADVANCE, DESCENT, UNITS_PER_EM } from './invisible-font.ts'
import { type Letters, textFor } from './letters.ts'
import { decimal, textString } from './pdf-file.ts'

const EM_SHARE = ADVANCE / UNITS_PER_EM
const BELOW = -DESCENT / UNITS_PER_EM
/** Readers see a space where the gap is wider than about a tenth of the size. */
const LEAST_GAP = 0.25
/** A wider gap makes readers part the line into columns and read these one after the other. */
const WIDEST_GAP = 0.6
const LEAST_SIZE_PT = 2

export interface Sheet {
  readonly scale: number // points per pixel
  readonly heightPt: number
}

/** Operators of the content stream; empty when nothing was read. */
export function textLayer(page: ReadPage, sheet: Sheet, letters: Letters, font: string): string {
  const lines = linesOf(page).map(({ words }) => layLine(words, sheet, letters, font))
  const laid = lines.filter((line) => line !== '')
  return laid.length === 0 ? '' : `BT\n3 Tr\n${laid.join('\n')}\nET\n`
}

function layLine(all: readonly ReadWord[], sheet: Sheet, letters: Letters, font: string): string {
  const words = all
    .map(({ text, box }) => ({ text: textFor(text), left: box[0], right: box[2], box }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.left - b.left)
  if (words.length === 0) return ''
  // The middle of the words' edges: one box torn open by a seal or a rule must not lift the line.
  const top = median(words.map(({ box }) => box[1]))
  const bottom = median(words.map(({ box }) => box[3]))
  const size = Math.max(LEAST_SIZE_PT, (bottom - top) * sheet.scale)
  const baseline = sheet.heightPt - bottom * sheet.scale + size * BELOW
  const start = words[0]!.left * sheet.scale
  const parts = [`/${font} ${decimal(size)} Tf 1 0 0 1 ${decimal(start)} ${decimal(baseline)} Tm`]
  let at = Number(decimal(start))
  const draw = (text: string, until: number) => {
    const count = [...text].length
    const natural = count * EM_SHARE * size
    const percent = Number((Math.max(0.01, (until - at) / natural) * 100).toFixed(2))
    parts.push(`${percent} Tz<${letters.encode(text)}>Tj`)
    at += (natural * percent) / 100
  }
  words.forEach((word, i) => {
    const next = words[i + 1]
    const right = word.right * sheet.scale
    if (next === undefined) return draw(word.text, right)
    const nextLeft = next.left * sheet.scale
    const widest = nextLeft - WIDEST_GAP * size
    draw(word.text, Math.max(widest, Math.min(right, nextLeft - LEAST_GAP * size)))
    draw(' ', Math.max(nextLeft, at + LEAST_GAP * size))
  })
  const laid = parts.join('\n')
  return words.length > 1 && words.every(({ text }) => [...text].length === 1)
    ? sayWhole(words.map(({ text }) => text).join(' '), laid)
    : laid
}

/** Poppler takes a line of single letters ("1 2 3" under a table's head) for one word set wide: it is told the text. */
function sayWhole(text: string, laid: string): string {
  return `/Span<</ActualText${textString(text)}>>BDC\n${laid}\nEMC`
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
