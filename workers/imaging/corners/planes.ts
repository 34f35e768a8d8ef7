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
  for (let y = 0; y < height; y++) spread(out.subarray(y * width, (y + 1) * width), 1, width, brightest)
  spread(out, width, height, brightest)
  return out
}

/** In place, over `count` groups of `size` pixels each: a group takes the extreme of the four before and after it. */
function spread(data: Uint8Array, size: number, count: number, brightest: boolean): void {
  const take = (shift: number) => {
    const step = shift * size
    const end = (count - shift) * size
    if (brightest) for (let i = 0; i < end; i++) data[i] = Math.max(data[i]!, data[i + step]!)
    else for (let i = 0; i < end; i++) data[i] = Math.min(data[i]!, data[i + step]!)
  }
  for (const shift of [1, 2, 4, 1]) if (count > shift) take(shift)
  // Each now holds its own to PRINT_REACH after it: move to the middle.
  const half = Math.min(count - 1, PRINT_REACH / 2) * size
  data.copyWithin(half, 0, data.length - half)
  for (let i = 0; i < half; i += size) data.copyWithin(i, half, half + size)
}
