/**
 * How far a page was laid askew. Lines of print end sharply at their baseline, so the right angle is the one whose
 * projection of lower letter edges has the sharpest peaks. Looks at ±6°; what is turned further is a matter of quarter turns.
 */
import { flattenBackground } from './background.ts'
import type { GreyImage } from './grey.ts'
import { lowerEdges, sharpness } from './line-edges.ts'
import { shrink } from './resize.ts'

export const LIMIT_DEG = 6
/** Step and half-width of each refinement, degrees. */
const SEARCH = [
  { step: 0.5, around: LIMIT_DEG },
  { step: 0.1, around: 0.5 },
  { step: 0.02, around: 0.1 },
] as const
const WORKING_SIDE = 1200
const MAX_POINTS = 60_000
const MIN_POINTS = 300
/** A best angle hardly better than the average one is noise: then the page stays as it is. */
const CLEARLY_BETTER = 1.15

/** Degrees by which the print falls to the right (clockwise positive); 0 when there is no clear answer. */
export function estimateSkew(page: GreyImage): number {
  const small = shrink(page, Math.min(1, WORKING_SIDE / Math.max(page.width, page.height)))
  return skewOf(flattenBackground(small))
}

/** The same of a page that is small and flat already. */
export function skewOf(flat: GreyImage): number {
  const points = lowerEdges(flat, MAX_POINTS)
  if (points.length / 2 < MIN_POINTS) return 0
  const score = (angle: number) => sharpness(points, angle, flat)
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
