/** Whether a page lies on its side: the ends of its letters line up down the page instead of across. */
import type { GreyImage } from './grey.ts'
import { letterEdges, sharpness } from './line-edges.ts'
import { turned } from './machine-zone/turn.ts'
import { LIMIT_DEG } from './skew.ts'

const STEP_DEG = 0.5
const MAX_POINTS = 7000
const MIN_POINTS = 250
/** Longest straight end of a letter, of the page's long side. */
const LONGEST_END = 0.025
/** Turning a page wrongly costs more than leaving it: it must be clear. */
const CLEARLY = 1.2

/** Quarter turns clockwise after which lines run across; which of 1 and 3 is only the likelier one. */
export function sidewaysTurn(flat: GreyImage): 0 | 1 | 3 {
  const lying = turned(flat, 1)
  const across = Math.max(peaks(flat), peaks(turned(flat, 2)))
  const clockwise = peaks(lying)
  const counter = peaks(turned(lying, 2))
  if (Math.max(clockwise, counter) < CLEARLY * across || across === 0) return 0
  // Marks stand above Vietnamese letters, few below: upright, the lower ends line up better than the upper ones.
  return clockwise >= counter ? 1 : 3
}

/** How uneven the projection is at its best angle, whatever the number of letters; 0 when there are too few. */
function peaks(page: GreyImage): number {
  const points = letterEdges(page, MAX_POINTS, Math.max(page.width, page.height) * LONGEST_END)
  const count = points.length / 2
  if (count < MIN_POINTS) return 0
  let best = 0
  for (let angle = -LIMIT_DEG; angle <= LIMIT_DEG; angle += STEP_DEG)
    best = Math.max(best, sharpness(points, angle, page))
  return (best * page.height) / (count * count)
}
