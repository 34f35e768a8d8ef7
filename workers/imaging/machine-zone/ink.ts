/** What is darker than its surroundings: letters stay, shadows and the pale waves a card is printed on go. */
import type { GreyImage } from '../grey.ts'

/** Ink is darker than the mean around it by this much at least. */
const LEAST_STEP = 8

/** Black (0) on white (255): what is darker by so many standard `deviations` of its surroundings, `reach` pixels around. */
export function findInk({ width, height, data }: GreyImage, reach: number, deviations: number): GreyImage {
  const across = width + 1
  // Sums run over the end of 32 bits and back: what lies within one window never does.
  const sums = new Uint32Array(across * (height + 1))
  const squares = new Uint32Array(across * (height + 1))
  for (let y = 0; y < height; y++) {
    let [sum, square] = [0, 0]
    for (let x = 0; x < width; x++) {
      const value = data[y * width + x]!
      sum += value
      square += value * value
      const at = (y + 1) * across + x + 1
      sums[at] = sums[at - across]! + sum
      squares[at] = squares[at - across]! + square
    }
  }
  const out = new Uint8Array(data.length).fill(255)
  for (let y = 0; y < height; y++) {
    const above = Math.max(0, y - reach) * across
    const below = Math.min(height, y + reach + 1) * across
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - reach)
      const right = Math.min(width, x + reach + 1)
      const count = ((below - above) / across) * (right - left)
      const within = (table: Uint32Array) =>
        (table[below + right]! - table[below + left]! - table[above + right]! + table[above + left]!) >>> 0
      const mean = within(sums) / count
      const spread = Math.sqrt(Math.max(0, within(squares) / count - mean * mean))
      if (data[y * width + x]! < mean - Math.max(LEAST_STEP, spread * deviations)) out[y * width + x] = 0
    }
  }
  return { width, height, data: out }
}
