/** Pixels to read: one byte each, 0 black to 255 white. Red stamps are lifted off; the colour copy keeps them. */

export interface GreyImage {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array // width × height, row by row
}

/** Where red dominates this much it is stamp ink, not a letter (letters are black or blue). */
const RED_LEAD = 40
const RED_LEAST = 110
const STAMP_BECOMES = 235

/** `rgba`: width × height × 4. `liftRed`: not on ID cards, whose printed background is reddish. */
export function toGrey(rgba: Uint8ClampedArray, width: number, height: number, liftRed: boolean): GreyImage {
  const data = new Uint8Array(width * height)
  for (let i = 0, p = 0; i < data.length; i++, p += 4) {
    const r = rgba[p]!
    const g = rgba[p + 1]!
    const b = rgba[p + 2]!
    data[i] =
      liftRed && r - g > RED_LEAD && r - b > RED_LEAD && r > RED_LEAST
        ? Math.max(r, STAMP_BECOMES)
        : (r * 77 + g * 150 + b * 29) >> 8
  }
  return { width, height, data }
}
