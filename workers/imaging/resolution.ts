/** How large a page is kept and how large it is read. More than 200 dpi bought no accuracy, only time and bytes. */
import { type PaperShape, shapeOf } from './corners/paper-shape.ts'

const ARCHIVE_DPI = 200
const LONG_INCHES = { a4: 11.69, a5: 8.27, card: 3.37 }
/** A card's print is half the size of a letter's: it is kept at 560 dpi. */
const CARD_LONG_SIDE = 1900
/** Usual print (13 pt) has letters of this height at 200 dpi. */
const USUAL_GLYPH = 17
/** Letters of A5 forms are as large as those of A4: on a page called A4 they look this much larger. */
const A5_AT_LEAST = 1.32
const MOST_LONG_SIDE = 4100

export interface Sizing {
  readonly scale: number // archive pixels per source pixel, never above 1
  readonly dpi: number // of the sheet in the source picture
  readonly shape: PaperShape
}

/** `glyph`: height of usual letters in source pixels, null when none were found. */
export function sizeOf(
  page: { width: number; height: number },
  glyph: number | null,
  written: number | null,
): Sizing {
  const shape = shapeOf(page.width / page.height)
  const long = Math.max(page.width, page.height)
  const byGlyph = glyph === null ? null : (ARCHIVE_DPI * glyph) / USUAL_GLYPH
  const [dpi, most] = resolve(shape, long, byGlyph, written)
  return { scale: Math.min(1, most / long, MOST_LONG_SIDE / long), dpi: Math.round(dpi), shape }
}

function resolve(
  shape: PaperShape,
  long: number,
  byGlyph: number | null,
  written: number | null,
): readonly [dpi: number, mostLongSide: number] {
  if (written !== null) {
    const isCard = shape === 'card' && long / written < 4.5
    return [written, isCard ? CARD_LONG_SIDE : (long * ARCHIVE_DPI) / written]
  }
  if (shape === 'card') return [long / LONG_INCHES.card, CARD_LONG_SIDE]
  if (shape === 'a-series') {
    const a4 = long / LONG_INCHES.a4
    const dpi = byGlyph !== null && byGlyph / a4 >= A5_AT_LEAST ? long / LONG_INCHES.a5 : a4
    return [dpi, (long * ARCHIVE_DPI) / dpi]
  }
  const dpi = byGlyph ?? long / LONG_INCHES.a4
  return [dpi, (long * ARCHIVE_DPI) / dpi]
}

/** Letters the reader takes well, in pixels of the reading page; outside, the page is read at another size. */
const SMALLEST = 12
const LARGEST = 30
const MOST_ENLARGED = 2
const LEAST_SHRUNK = 0.4

/** Reading pixels per archive pixel. */
export function readingScale(glyph: number): number {
  if (glyph < SMALLEST) return Math.min(MOST_ENLARGED, USUAL_GLYPH / glyph)
  if (glyph > LARGEST) return Math.max(LEAST_SHRUNK, (USUAL_GLYPH + 4) / glyph)
  return 1
}
