/** The longest straight edges of a picture, each vouched for by the edge pixels that lie along it. */
import type { Edges } from './edges.ts'

/** Points with x·nx + y·ny = offset; `nx, ny` is a unit vector. */
export interface Line {
  readonly nx: number
  readonly ny: number
  readonly offset: number
}

const DEGREES = 180
const RHO_STEP = 1.5
/** An edge pixel votes for directions within so many degrees of its own. */
const VOTE_SPREAD = 3
/** One strong edge may not outvote many weak ones: paper on a white desk has weak edges. */
const STRENGTH_CAP = 3
const APART_DEGREES = 5
const APART_PIXELS = 7
const FIT_WITHIN = 3.5
const FIT_ALIGNED = 0.96

export function findLines(edges: Edges, most: number): Line[] {
  const diagonal = Math.hypot(edges.width, edges.height)
  const bins = Math.ceil((2 * diagonal) / RHO_STEP) + 3
  const votes = castVotes(edges, diagonal, bins)
  const least = Math.min(edges.width, edges.height) * 0.12
  const found: Line[] = []
  const peaks = Int32Array.from({ length: DEGREES }, (_, d) => peakOf(votes, d * bins, bins))
  for (let n = 0; n < most; n++) {
    let degree = 0
    for (let d = 1; d < DEGREES; d++) if (votes[peaks[d]!]! > votes[peaks[degree]!]!) degree = d
    const best = peaks[degree]!
    if (votes[best]! < least) break
    const bin = best - degree * bins
    const angle = (degree * Math.PI) / DEGREES
    const rough = { nx: Math.cos(angle), ny: Math.sin(angle), offset: bin * RHO_STEP - diagonal }
    found.push(fitLine(edges, fitLine(edges, rough)))
    for (let d = -APART_DEGREES; d <= APART_DEGREES; d++) {
      const around = (degree + d + DEGREES) % DEGREES
      const centre = degree + d < 0 || degree + d >= DEGREES ? bins - 1 - bin : bin
      const reach = Math.round(APART_PIXELS / RHO_STEP)
      for (let b = Math.max(0, centre - reach); b <= Math.min(bins - 1, centre + reach); b++)
        votes[around * bins + b] = 0
      peaks[around] = peakOf(votes, around * bins, bins)
    }
  }
  return found
}

function peakOf(votes: Float32Array, from: number, bins: number): number {
  let best = from
  for (let i = from + 1; i < from + bins; i++) if (votes[i]! > votes[best]!) best = i
  return best
}

function castVotes(edges: Edges, diagonal: number, bins: number): Float32Array {
  const { width, ridge, strength, acrossX, acrossY, floor } = edges
  const cos = Float32Array.from({ length: DEGREES }, (_, d) => Math.cos((d * Math.PI) / DEGREES))
  const sin = Float32Array.from({ length: DEGREES }, (_, d) => Math.sin((d * Math.PI) / DEGREES))
  const votes = new Float32Array(DEGREES * bins)
  for (const i of ridge) {
    const x = i % width
    const y = (i - x) / width
    const own = Math.round((Math.atan2(acrossY[i]!, acrossX[i]!) * DEGREES) / Math.PI)
    const weight = Math.min(STRENGTH_CAP, strength[i]! / floor)
    for (let d = -VOTE_SPREAD; d <= VOTE_SPREAD; d++) {
      const degree = (own + d + 2 * DEGREES) % DEGREES
      const at = (x * cos[degree]! + y * sin[degree]! + diagonal) / RHO_STEP
      const bin = Math.floor(at)
      const index = degree * bins + bin
      votes[index]! += weight * (1 - (at - bin))
      votes[index + 1]! += weight * (at - bin)
    }
  }
  return votes
}

/** Least squares through the edge pixels along a line, nearer ones counting more. */
export function fitLine(edges: Edges, line: Line, within = FIT_WITHIN): Line {
  const { width, ridge, acrossX, acrossY } = edges
  let [sum, sx, sy, sxx, sxy, syy] = [0, 0, 0, 0, 0, 0]
  for (const i of ridge) {
    const x = i % width
    const y = (i - x) / width
    const away = Math.abs(x * line.nx + y * line.ny - line.offset)
    if (away > within || Math.abs(acrossX[i]! * line.nx + acrossY[i]! * line.ny) < FIT_ALIGNED) continue
    const weight = 1 - away / (within + 1)
    sum += weight
    sx += weight * x
    sy += weight * y
    sxx += weight * x * x
    sxy += weight * x * y
    syy += weight * y * y
  }
  return sum < 10 ? line : throughPoints(sum, sx, sy, sxx, sxy, syy)
}

/** The line of least squares from weighted sums of points. */
export function throughPoints(
  sum: number,
  sx: number,
  sy: number,
  sxx: number,
  sxy: number,
  syy: number,
): Line {
  const [mx, my] = [sx / sum, sy / sum]
  const angle = 0.5 * Math.atan2(2 * (sxy - sum * mx * my), sxx - sum * mx * mx - (syy - sum * my * my))
  const [nx, ny] = [-Math.sin(angle), Math.cos(angle)]
  return { nx, ny, offset: nx * mx + ny * my }
}

export function crossing(a: Line, b: Line): readonly [number, number] | null {
  const determinant = a.nx * b.ny - a.ny * b.nx
  if (Math.abs(determinant) < 1e-6) return null
  return [
    (a.offset * b.ny - b.offset * a.ny) / determinant,
    (a.nx * b.offset - b.nx * a.offset) / determinant,
  ]
}
