/** Pixels to read: one byte each, 0 black to 255 white. Stamp ink is lifted off; the colour copy keeps it. */

export interface GreyImage {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array // width × height, row by row
}

/** What background division makes of paper, and what erased marks become: no halo is left where they stood. */
export const PAPER = 245

/** left, top, right, bottom; the last two exclusive. */
export type Area = readonly [number, number, number, number]

/** Where red dominates this much it is red ink, not a letter in black or blue. */
const RED_LEAD = 40
const RED_LEAST = 110
const STAMP_BECOMES = 235

export function isRed(r: number, g: number, b: number): boolean {
  return r - g > RED_LEAD && r - b > RED_LEAD && r > RED_LEAST
}

/** `rgba`: width × height × 4. Red inside `stamps` becomes paper; red elsewhere (titles are printed in it) is kept. */
export function toGrey(
  rgba: Uint8ClampedArray,
  width: number,
  height: number,
  stamps: readonly Area[] = [],
): GreyImage {
  const data = new Uint8Array(width * height)
  for (let i = 0, p = 0; i < data.length; i++, p += 4)
    data[i] = (rgba[p]! * 77 + rgba[p + 1]! * 150 + rgba[p + 2]! * 29) >> 8
  for (const [left, top, right, bottom] of stamps)
    for (let y = top; y < bottom; y++)
      for (let i = y * width + left; i < y * width + right; i++) {
        const r = rgba[i * 4]!
        if (isRed(r, rgba[i * 4 + 1]!, rgba[i * 4 + 2]!)) data[i] = Math.max(r, STAMP_BECOMES)
      }
  return { width, height, data }
}
