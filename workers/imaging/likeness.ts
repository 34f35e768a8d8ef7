/** A fingerprint of how a page looks, the same for a second scan of it: 64 signs of the waves its print makes. */
import type { GreyImage } from './grey.ts'

const GRID = 64
const DARK = 160
/** The longest waves are the margins, alike on all letters; the shortest change with every scan. */
const FIRST_WAVE = 2
const WAVES = 8
const MARGIN_SHARE = 0.005

/** 16 hex digits; pages alike differ in few of the 64 bits. */
export function likenessOf(page: GreyImage): string {
  const ink = inkOf(page)
  let hex = ''
  let nibble = 0
  for (let bit = 0; bit < WAVES * WAVES; bit++) {
    const [u, v] = [FIRST_WAVE + (bit % WAVES), FIRST_WAVE + Math.floor(bit / WAVES)]
    nibble = nibble * 2 + (waveOf(ink, u, v) > 0 ? 1 : 0)
    if (bit % 4 === 3) {
      hex += nibble.toString(16)
      nibble = 0
    }
  }
  return hex
}

/** Dark pixels of every other row in a grid laid over the printed part, so that a shifted sheet looks the same. */
function inkOf({ width, height, data }: GreyImage): Float64Array {
  const columns = new Float64Array(width)
  const rows = new Float64Array(height)
  for (let y = 0; y < height; y += 2)
    for (let x = 0, i = y * width; x < width; x++, i++)
      if (data[i]! < DARK) {
        columns[x]! += 1
        rows[y]! += 1
      }
  const [left, right] = printed(columns)
  const [top, bottom] = printed(rows)
  const grid = new Float64Array(GRID * GRID)
  for (let y = top; y < bottom; y += 2) {
    const row = Math.floor(((y - top) * GRID) / (bottom - top)) * GRID
    for (let x = left; x < right; x++)
      if (data[y * width + x]! < DARK) grid[row + Math.floor(((x - left) * GRID) / (right - left))]! += 1
  }
  return grid
}

function printed(sums: Float64Array): readonly [number, number] {
  const all = sums.reduce((sum, value) => sum + value, 0)
  let [from, to] = [0, sums.length]
  for (let sum = 0; from < to - 1 && (sum += sums[from]!) < all * MARGIN_SHARE;) from += 1
  for (let sum = 0; to > from + 1 && (sum += sums[to - 1]!) < all * MARGIN_SHARE;) to -= 1
  return [from, to]
}

function waveOf(grid: Float64Array, u: number, v: number): number {
  let sum = 0
  for (let y = 0; y < GRID; y++) {
    const down = Math.cos((Math.PI * v * (y + 0.5)) / GRID)
    for (let x = 0; x < GRID; x++)
      sum += grid[y * GRID + x]! * down * Math.cos((Math.PI * u * (x + 0.5)) / GRID)
  }
  return sum
}
