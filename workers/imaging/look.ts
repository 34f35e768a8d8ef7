/** How the kept copy looks when no colour is wanted. Works on the pixels in place. */
import type { Look } from './api.ts'

/** Sauvola: a pixel is ink when it is darker than its surroundings' mean lowered where they hardly vary. */
const RADIUS = 15
const WEIGHT = 0.2
const RANGE = 128

export function applyLook(rgba: Uint8ClampedArray, width: number, height: number, look: Look): void {
  if (look === 'colour') return
  const grey = new Uint8Array(width * height)
  for (let i = 0, p = 0; i < grey.length; i++, p += 4)
    grey[i] = (rgba[p]! * 77 + rgba[p + 1]! * 150 + rgba[p + 2]! * 29) >> 8
  const out = look === 'grey' ? grey : twoTone(grey, width, height)
  for (let i = 0, p = 0; i < out.length; i++, p += 4) rgba[p] = rgba[p + 1] = rgba[p + 2] = out[i]!
}

/** Sums run along column totals, so the window costs the same at any size. */
function twoTone(grey: Uint8Array, width: number, height: number): Uint8Array {
  const out = new Uint8Array(grey.length)
  const sums = new Float64Array(width)
  const squares = new Float64Array(width)
  const addRow = (y: number, sign: number) => {
    for (let x = 0; x < width; x++) {
      const value = grey[y * width + x]!
      sums[x]! += sign * value
      squares[x]! += sign * value * value
    }
  }
  for (let y = 0; y < Math.min(RADIUS, height); y++) addRow(y, 1)
  for (let y = 0; y < height; y++) {
    if (y + RADIUS < height) addRow(y + RADIUS, 1)
    if (y - RADIUS - 1 >= 0) addRow(y - RADIUS - 1, -1)
    const rows = Math.min(height - 1, y + RADIUS) - Math.max(0, y - RADIUS) + 1
    let [sum, square] = [0, 0]
    for (let x = 0; x < Math.min(RADIUS, width); x++) {
      sum += sums[x]!
      square += squares[x]!
    }
    for (let x = 0; x < width; x++) {
      if (x + RADIUS < width) {
        sum += sums[x + RADIUS]!
        square += squares[x + RADIUS]!
      }
      if (x - RADIUS - 1 >= 0) {
        sum -= sums[x - RADIUS - 1]!
        square -= squares[x - RADIUS - 1]!
      }
      const count = rows * (Math.min(width - 1, x + RADIUS) - Math.max(0, x - RADIUS) + 1)
      const mean = sum / count
      const deviation = Math.sqrt(Math.max(0, square / count - mean * mean))
      const ink = mean * (1 + WEIGHT * (deviation / RANGE - 1))
      out[y * width + x] = grey[y * width + x]! < ink ? 0 : 255
    }
  }
  return out
}
