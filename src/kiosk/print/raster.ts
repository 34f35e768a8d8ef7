/**
 * A picture of black and white dots as ESC/POS: what every thermal printer of 80 mm understands, whatever letters it
 * knows. Nothing here touches a screen or a printer.
 */

/** Dots of a head of 80 mm paper: 72 mm at 8 dots a millimetre. */
export const HEAD_DOTS = 576
/** Rows sent at a time: small printers hold a few kilobytes. */
const BAND_ROWS = 128
const DARK_BELOW = 160

export interface Dots {
  readonly width: number // a multiple of 8
  readonly height: number
  /** One bit a dot, rows one after the other, the leftmost the highest bit; 1 is black. */
  readonly bits: Uint8Array
}

/** From RGBA, as a canvas gives it; what is transparent is white. */
export function toDots(pixels: Uint8ClampedArray, width: number, height: number): Dots {
  const rowBytes = Math.ceil(width / 8)
  const bits = new Uint8Array(rowBytes * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4)
      const light = 255 - ((255 - (red * 299 + green * 587 + blue * 114) / 1000) * alpha) / 255
      if (light < DARK_BELOW) setBit(bits, y * rowBytes, x)
    }
  return { width: rowBytes * 8, height, bits }
}

function setBit(bits: Uint8Array, row: number, x: number): void {
  const at = row + (x >> 3)
  bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7))
}

const ESC = 0x1b
const GS = 0x1d
const INITIALISE = [ESC, 0x40]
/** Paper forward by that many lines, so that the cut does not go through the last one. */
const FEED = [ESC, 0x64, 4]
const CUT = [GS, 0x56, 0x42, 0]

/** `GS v 0` in bands, then forward and cut. */
export function toEscPos({ width, height, bits }: Dots): Uint8Array<ArrayBuffer> {
  const rowBytes = width / 8
  const bands = Math.ceil(height / BAND_ROWS)
  const out = new Uint8Array(INITIALISE.length + bands * 8 + bits.length + FEED.length + CUT.length)
  let at = 0
  const put = (bytes: ArrayLike<number>) => {
    out.set(bytes, at)
    at += bytes.length
  }
  put(INITIALISE)
  for (let top = 0; top < height; top += BAND_ROWS) {
    const rows = Math.min(BAND_ROWS, height - top)
    put([GS, 0x76, 0x30, 0, rowBytes & 255, rowBytes >> 8, rows & 255, rows >> 8])
    put(bits.subarray(top * rowBytes, (top + rows) * rowBytes))
  }
  put(FEED)
  put(CUT)
  return out
}
