/** A picture as three planes of bytes, small enough to be searched whole, and the same without its print. */

export interface Planes {
  readonly width: number
  readonly height: number
  readonly channels: readonly [Uint8Array, Uint8Array, Uint8Array]
}

/** Side − 1 of the window that print and rules vanish in; a sheet of A4 is then some 400 pixels high. */
const PRINT_REACH = 8

/** Planes smoothed by 3 × 3: the noise of a small camera would be edges otherwise. */
export function toPlanes(rgba: Uint8ClampedArray, width: number, height: number): Planes {
  const plane = (offset: number) => {
    const out = new Uint8Array(width * height)
    for (let i = 0, p = offset; i < out.length; i++, p += 4) out[i] = rgba[p]!
    return smooth(out, width, height)
  }
  return { width, height, channels: [plane(0), plane(1), plane(2)] }
}

/** Closing (brightest, then darkest of a window): letters and rules vanish, what is wider than the window stays. */
export function withoutPrint({ width, height, channels }: Planes): Planes {
  const close = (plane: Uint8Array) => {
    const bright = extreme(plane, width, height, true)
    return extreme(bright, width, height, false)
  }
  const [r, g, b] = channels
  return { width, height, channels: [close(r), close(g), close(b)] }
}

function smooth(plane: Uint8Array, width: number, height: number): Uint8Array {
  const across = new Uint16Array(plane.length)
  for (let y = 0; y < height; y++) {
    const row = y * width
    for (let x = 0; x < width; x++) {
      const left = plane[row + (x > 0 ? x - 1 : 0)]!
      const right = plane[row + (x < width - 1 ? x + 1 : x)]!
      across[row + x] = left + 2 * plane[row + x]! + right
    }
  }
  const out = new Uint8Array(plane.length)
  for (let y = 0; y < height; y++) {
    const up = (y > 0 ? y - 1 : 0) * width
    const row = y * width
    const down = (y < height - 1 ? y + 1 : y) * width
    for (let x = 0; x < width; x++)
      out[row + x] = (across[up + x]! + 2 * across[row + x]! + across[down + x]! + 8) >> 4
  }
  return out
}

/** Brightest or darkest of a square window: windows of 2, 4 and 8 pixels make one of 9, first along, then down. */
function extreme(plane: Uint8Array, width: number, height: number, brightest: boolean): Uint8Array {
  const out = plane.slice()
  const take = brightest ? takeBrighter : takeDarker
  for (const shift of SHIFTS)
    for (let y = 0; y < height; y++) take(out, y * width, (y + 1) * width - shift, shift)
  for (let y = 0; y < height; y++) centre(out, y * width, (y + 1) * width, 1)
  for (const shift of SHIFTS) take(out, 0, (height - shift) * width, shift * width)
  centre(out, 0, height * width, width)
  return out
}

const SHIFTS = [1, 2, 4, 1]

function takeBrighter(data: Uint8Array, from: number, to: number, step: number): void {
  for (let i = from; i < to; i++) data[i] = Math.max(data[i]!, data[i + step]!)
}

function takeDarker(data: Uint8Array, from: number, to: number, step: number): void {
  for (let i = from; i < to; i++) data[i] = Math.min(data[i]!, data[i + step]!)
}

/** Each pixel holds its own to PRINT_REACH steps after it: moved to the middle of these. */
function centre(data: Uint8Array, from: number, to: number, step: number): void {
  const half = (PRINT_REACH / 2) * step
  if (to - from <= half * 2) return
  data.copyWithin(from + half, from, to - half)
  for (let i = from; i < from + half; i += step) data.copyWithin(i, from + half, from + half + step)
}
