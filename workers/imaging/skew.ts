/**
 * How far a page was laid askew. Lines of print end sharply at their baseline, so the right angle is the one whose
 * projection of lower letter edges has the sharpest peaks. Looks at ±6°; what is turned further is a matter of quarter turns.
 */
import { flattenBackground } from './background.ts'
import type { GreyImage } from './grey.ts'
import { shrink } from './resize.ts'

const LIMIT_DEG = 6
/** Step and half-width of each refinement, degrees. */
const SEARCH = [
  { step: 0.5, around: LIMIT_DEG },
  { step: 0.1, around: 0.5 },
  { step: 0.02, around: 0.1 },
] as const
const WORKING_SIDE = 1200
const MAX_POINTS = 60_000
const MIN_POINTS = 300
const DARK = 160
/** A best angle hardly better than the average one is noise: then the page stays as it is. */
const CLEARLY_BETTER = 1.15

/** Degrees by which the print falls to the right (clockwise positive); 0 when there is no clear answer. */
export function estimateSkew(page: GreyImage): number {
  const small = shrink(page, Math.min(1, WORKING_SIDE / Math.max(page.width, page.height)))
  const points = lowerEdges(flattenBackground(small))
  if (points.length / 2 < MIN_POINTS) return 0
  const score = (angle: number) => sharpness(points, angle, small)
  let best = 0
  let bestScore = score(0)
  let sum = 0
  let count = 0
  for (const { step, around } of SEARCH) {
    const centre = best
    for (let angle = centre - around; angle <= centre + around + step / 2; angle += step) {
      const value = score(angle)
      if (around === LIMIT_DEG) {
        sum += value
        count += 1
      }
      if (value > bestScore) [best, bestScore] = [angle, value]
    }
  }
  if (Math.abs(best) > LIMIT_DEG || bestScore < (sum / count) * CLEARLY_BETTER) return 0
  return Math.round(best * 100) / 100
}

/** x, y pairs of dark pixels with paper below, thinned evenly to a bounded number. */
function lowerEdges({ width, height, data }: GreyImage): Int32Array {
  const found: number[] = []
  for (let y = 0; y < height - 1; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      if (data[i]! < DARK && data[i + width]! >= DARK) found.push(x, y)
    }
  const keepEvery = Math.ceil(found.length / 2 / MAX_POINTS)
  const kept = new Int32Array(Math.ceil(found.length / 2 / keepEvery) * 2)
  for (let i = 0, k = 0; i < found.length; i += 2 * keepEvery, k += 2) {
    kept[k] = found[i]!
    kept[k + 1] = found[i + 1]!
  }
  return kept
}

function sharpness(points: Int32Array, angle: number, { width, height }: GreyImage): number {
  const slope = Math.tan((angle * Math.PI) / 180)
  const shift = Math.ceil(Math.abs(slope) * width) + 1
  const bins = new Float64Array(height + 2 * shift + 2)
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
