/** Where a picture changes from one colour to another, how strongly, and in which direction. */
import type { Planes } from './planes.ts'

export interface Edges {
  readonly width: number
  readonly height: number
  /** Levels per pixel of the strongest colour. */
  readonly strength: Float32Array
  /** Unit vector across the edge, from dark to bright. */
  readonly acrossX: Float32Array
  readonly acrossY: Float32Array
  /** Pixels that are stronger than their neighbours across the edge. */
  readonly ridge: Int32Array
  /** Below this a change is noise or texture. */
  readonly floor: number
}

const LEAST_FLOOR = 2.2
/** Against the median change of the picture: on grained wood more is needed than on a smooth desk. */
const FLOOR_OVER_MEDIAN = 1.8

export function findEdges({ width, height, channels }: Planes): Edges {
  const strength = new Float32Array(width * height)
  const acrossX = new Float32Array(width * height)
  const acrossY = new Float32Array(width * height)
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x
      let most = 0
      let mostX = 0
      let mostY = 0
      for (let channel = 0; channel < 3; channel++) {
        const plane = channels[channel]!
        const a = plane[i - width - 1]!
        const c = plane[i - width + 1]!
        const f = plane[i + width - 1]!
        const h = plane[i + width + 1]!
        const dx = c + 2 * plane[i + 1]! + h - a - 2 * plane[i - 1]! - f
        const dy = f + 2 * plane[i + width]! + h - a - 2 * plane[i - width]! - c
        const square = dx * dx + dy * dy
        if (square > most) {
          most = square
          mostX = dx
          mostY = dy
        }
      }
      if (most === 0) continue
      const length = Math.sqrt(most)
      strength[i] = length / 8
      acrossX[i] = mostX / length
      acrossY[i] = mostY / length
    }
  const floor = Math.max(LEAST_FLOOR, median(strength) * FLOOR_OVER_MEDIAN)
  const ridge = ridgeOf(strength, acrossX, acrossY, width, height, floor)
  return { width, height, strength, acrossX, acrossY, ridge, floor }
}

function median(strength: Float32Array): number {
  const histogram = new Uint32Array(1024)
  for (const value of strength) histogram[Math.min(1023, Math.floor(value * 8))]! += 1
  let rest = strength.length / 2
  let bin = 0
  while (bin < 1023 && (rest -= histogram[bin]!) > 0) bin += 1
  return bin / 8
}

function ridgeOf(
  strength: Float32Array,
  acrossX: Float32Array,
  acrossY: Float32Array,
  width: number,
  height: number,
  floor: number,
): Int32Array {
  const found: number[] = []
  for (let y = 2; y < height - 2; y++)
    for (let x = 2; x < width - 2; x++) {
      const i = y * width + x
      const own = strength[i]!
      if (own < floor) continue
      const step = Math.round(acrossX[i]!) + Math.round(acrossY[i]!) * width
      if (own >= strength[i + step]! && own > strength[i - step]!) found.push(i)
    }
  return Int32Array.from(found)
}
