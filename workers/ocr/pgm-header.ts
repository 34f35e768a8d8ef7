/** The reader takes binary PGM (P5) only: the one format it needs neither a decoder nor a guess for. */

export interface PageSize {
  readonly width: number
  readonly height: number
}

/** Pixels the engine may be given: its heap grows to the largest page and never shrinks. */
const MAX_PIXELS = 12_000_000

/** Undefined when the bytes are no 8-bit P5 of that exact length or exceed the pixel budget. */
export function findPageSize(page: Uint8Array): PageSize | undefined {
  const header = String.fromCharCode(...page.subarray(0, 32))
  const match = /^P5\n(\d{1,5}) (\d{1,5})\n255\n/.exec(header)
  if (match === null) return undefined
  const width = Number(match[1])
  const height = Number(match[2])
  if (width === 0 || height === 0 || width * height > MAX_PIXELS) return undefined
  return page.length === match[0].length + width * height ? { width, height } : undefined
}

/** Where the pixels of a page begin that `findPageSize` accepted. */
export function pixelsOffset(page: Uint8Array): number {
  const header = String.fromCharCode(...page.subarray(0, 32))
  return /^P5\n\d+ \d+\n255\n/.exec(header)?.[0].length ?? 0
}

export function toPgm(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const page = new Uint8Array(header.length + pixels.length)
  page.set(header)
  page.set(pixels, header.length)
  return page
}
