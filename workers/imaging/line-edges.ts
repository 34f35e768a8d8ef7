/** Where letters end below, and how sharply these ends line up at a given angle: what lines of print are known by. */
import type { GreyImage } from './grey.ts'

const DARK = 160

/** x, y pairs of dark pixels with paper below, thinned evenly to a bounded number. */
export function lowerEdges({ width, height, data }: GreyImage, most: number): Int32Array {
  const found: number[] = []
  for (let y = 0; y < height - 1; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      if (data[i]! < DARK && data[i + width]! >= DARK) found.push(x, y)
    }
  return thin(found, most)
}

/** The same without rules and frames: a straight end longer than any letter is none. */
export function letterEdges({ width, height, data }: GreyImage, most: number, longest: number): Int32Array {
  const found: number[] = []
  for (let y = 0; y < height - 1; y++)
    for (let x = 0; x < width; x++) {
      const start = x
      while (x < width && data[y * width + x]! < DARK && data[(y + 1) * width + x]! >= DARK) x += 1
      if (x - start > longest) continue
      for (let k = start; k < x; k++) found.push(k, y)
    }
  return thin(found, most)
}

function thin(found: readonly number[], most: number): Int32Array {
  const keepEvery = Math.max(1, Math.ceil(found.length / 2 / most))
  const kept = new Int32Array(Math.ceil(found.length / 2 / keepEvery) * 2)
  for (let i = 0, k = 0; i < found.length; i += 2 * keepEvery, k += 2) {
    kept[k] = found[i]!
    kept[k + 1] = found[i + 1]!
  }
  return kept
}

export function sharpness(
  points: Int32Array,
  angle: number,
  size: { width: number; height: number },
): number {
  const slope = Math.tan((angle * Math.PI) / 180)
  const shift = Math.ceil(Math.abs(slope) * size.width) + 1
  const bins = new Float64Array(size.height + 2 * shift + 2)
  for (let i = 0; i < points.length; i += 2) {
    const at = points[i + 1]! - points[i]! * slope + shift
    const bin = Math.floor(at)
    bins[bin]! += 1 - (at - bin)
    bins[bin + 1]! += at - bin
  }
  let sum = 0
  for (const bin of bins) sum += bin * bin
  return sum
}
