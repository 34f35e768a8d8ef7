/**
 * The words read on a page as text nobody sees, each over its word in the picture. Words of one line share size and
 * baseline, or readers would take them for several lines; each is fitted to its width by horizontal scaling.
 */
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
/** Pixels. */
const LEAST_BAND = 8
/** Of the usual line of the page; titles are not twice as high as the text. */
const MOST_BAND = 2.5

export interface Sheet {
  readonly scale: number // points per pixel
  readonly heightPt: number
}

interface Band {
  readonly top: number
  readonly bottom: number
}

interface Word extends Band {
  readonly text: string
  readonly left: number
  readonly right: number
}

/** Operators of the content stream; empty when nothing was read. */
export function textLayer(page: ReadPage, sheet: Sheet, letters: Letters, font: string): string {
  let above: Band = { top: 0, bottom: 0 }
  const lines = linesOf(page.words)
  const tallest = MOST_BAND * median(lines.map(heightOf))
  const laid = lines.map((words) => {
    const band = bandOf(words, tallest, above)
    above = band
    return layLine(words, band, sheet, letters, font)
  })
  return laid.length === 0 ? '' : `BT\n3 Tr\n${laid.join('\n')}\nET\n`
}

/** All of them, doubtful ones too: the file says what was read, not what is believed. */
function linesOf(words: readonly ReadWord[]): Word[][] {
  const lines = new Map<number, Word[]>()
  for (const { text, line, box } of words) {
    const [shown, place] = [textFor(text), { left: box[0], top: box[1], right: box[2], bottom: box[3] }]
    if (shown !== '') lines.set(line, [...(lines.get(line) ?? []), { text: shown, ...place }])
  }
  return [...lines.values()]
}

/**
 * Where a line's letters stand. The middle of the words' edges counts: one box torn open by a seal or a rule must not
 * lift the line. Scribble over a signature gives tall lines that lie in each other; kept apart, they stay in order.
 */
function bandOf(words: readonly Word[], tallest: number, above: Band): Band {
  const middle = (median(words.map((word) => word.top)) + median(words.map((word) => word.bottom))) / 2
  const half = Math.min(heightOf(words), tallest) / 2
  const [top, bottom] = [middle - half, middle + half]
  const isOver = top < above.bottom && bottom > above.top
  if (!isOver) return { top, bottom }
  const lowered = Math.max(bottom, above.bottom + LEAST_BAND)
  return { top: Math.max(top, Math.min(above.bottom, lowered - LEAST_BAND)), bottom: lowered }
}

function heightOf(words: readonly Word[]): number {
  return median(words.map((word) => word.bottom)) - median(words.map((word) => word.top))
}

function layLine(
  words: readonly Word[],
  { top, bottom }: Band,
  sheet: Sheet,
  letters: Letters,
  font: string,
): string {
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
