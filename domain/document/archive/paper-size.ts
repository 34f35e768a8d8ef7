/** Which size of paper a picture shows, so that a page of the archive file is as large as the sheet was. */

export interface PaperSize {
  readonly name: 'A3' | 'A4' | 'A5' | 'A6' | 'card'
  readonly longMm: number
  readonly shortMm: number
}

const A4: PaperSize = { name: 'A4', longMm: 297, shortMm: 210 }
/** ISO/IEC 7810 ID-1, the ID card. */
const CARD: PaperSize = { name: 'card', longMm: 85.6, shortMm: 53.98 }
const SHEETS: readonly PaperSize[] = [
  { name: 'A3', longMm: 420, shortMm: 297 },
  A4,
  { name: 'A5', longMm: 210, shortMm: 148 },
  { name: 'A6', longMm: 148, shortMm: 105 },
]
export const MM_PER_INCH = 25.4
/** Sides are cut a little wrong and skewed sheets get a margin; A sizes and cards differ by 12 %. */
const SHAPE_TOLERANCE = 0.05
/** A scanner's own dpi that makes the picture this near to a size names that size. */
const LENGTH_TOLERANCE = 0.06
/** Longest plausible side without a known size: a roll of a till, a folded map. */
const FALLBACK_DPI = 200

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** `dpi`: what is believed of the picture, if anything. Shape alone names A4 and cards; the rest needs a true dpi. */
export function findPaperSize({ width, height }: PictureSize, dpi?: number): PaperSize | undefined {
  const [long, short] = [Math.max(width, height), Math.min(width, height)]
  const shape = long / short
  const fits = (size: PaperSize) => Math.abs(shape / (size.longMm / size.shortMm) - 1) <= SHAPE_TOLERANCE
  if (fits(CARD)) return CARD
  if (!fits(A4)) return undefined
  if (dpi === undefined) return A4
  const longMm = (long / dpi) * MM_PER_INCH
  return SHEETS.find((size) => Math.abs(longMm / size.longMm - 1) <= LENGTH_TOLERANCE)
}

/** Pixels per inch of a picture: by the size of its paper, else as believed, else the archive's usual 200. */
export function archiveDpi(picture: PictureSize, believed?: number): number {
  const size = findPaperSize(picture, believed)
  if (size === undefined) return believed ?? FALLBACK_DPI
  return (Math.max(picture.width, picture.height) / size.longMm) * MM_PER_INCH
}
