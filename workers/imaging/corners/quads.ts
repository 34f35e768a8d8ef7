/** Four-sided figures that the lines of a picture can make, the ones best supported by edges first. */
import type { Point, Quad } from '../api.ts'
import type { Edges } from './edges.ts'
import { crossing, type Line } from './lines.ts'
import { areaOf, isConvex } from './quad-shape.ts'

export interface Candidate {
  readonly corners: Quad
  readonly rough: number
}

const NEAR = 3
const ALIGNED = 0.94
/** Opposite sides of a sheet seen askew may lean to each other by so much. */
const MOST_LEAN = Math.cos((38 * Math.PI) / 180)
const LEAST_TURN = Math.cos((52 * Math.PI) / 180)
const LEAST_AREA = 0.045 // of the picture
const OUTSIDE = 4 // pixels a corner may lie beyond the picture
const LEAST_SUPPORT = 0.25

/** A sheet may go on beyond the picture: its borders are sides nothing speaks for and little against. */
const BORDER_SUPPORT = 0.4

export function findQuads(edges: Edges, found: readonly Line[], most: number): Candidate[] {
  const borders: Line[] = [
    { nx: 1, ny: 0, offset: 0 },
    { nx: 1, ny: 0, offset: edges.width - 1 },
    { nx: 0, ny: 1, offset: 0 },
    { nx: 0, ny: 1, offset: edges.height - 1 },
  ]
  const lines = [...found, ...borders]
  const supports = [
    ...found.map((line) => supportAlong(edges, line)),
    ...borders.map(() => () => BORDER_SUPPORT),
  ]
  return combine(edges, lines, supports).slice(0, most)
}

function combine(
  edges: Edges,
  lines: readonly Line[],
  supports: readonly ((from: Point, to: Point) => number)[],
): Candidate[] {
  const least = LEAST_AREA * edges.width * edges.height
  const pairs = opposites(lines, Math.min(edges.width, edges.height) * 0.12)
  const found: Candidate[] = []
  for (let p = 0; p < pairs.length; p++)
    for (let q = p + 1; q < pairs.length; q++) {
      const [a, c] = pairs[p]!
      const [b, d] = pairs[q]!
      if (a === b || a === d || c === b || c === d) continue
      const [la, lb, lc, ld] = [lines[a]!, lines[b]!, lines[c]!, lines[d]!]
      if (Math.abs(la.nx * lb.nx + la.ny * lb.ny) > LEAST_TURN) continue
      const corners = [crossing(la, lb), crossing(lb, lc), crossing(lc, ld), crossing(ld, la)]
      if (!corners.every((corner) => corner !== null && isInside(corner, edges))) continue
      const quad = corners as unknown as Quad // side lb runs from corner 0 to 1, lc from 1 to 2, …
      if (!isConvex(quad)) continue
      const area = areaOf(quad)
      if (area < least) continue
      let rough = Math.sqrt(area / (edges.width * edges.height))
      const order = [b, c, d, a]
      for (let k = 0; k < 4 && rough > 0; k++) {
        const share = supports[order[k]!]!(quad[k]!, quad[(k + 1) % 4]!)
        rough *= share < LEAST_SUPPORT ? 0 : share
      }
      if (rough > 0) found.push({ corners: quad, rough })
    }
  return found.sort((x, y) => y.rough - x.rough)
}

/** Pairs of lines that could be opposite sides, far enough apart. */
function opposites(lines: readonly Line[], apart: number): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  for (let i = 0; i < lines.length; i++)
    for (let j = i + 1; j < lines.length; j++) {
      const [a, b] = [lines[i]!, lines[j]!]
      const cos = a.nx * b.nx + a.ny * b.ny
      if (Math.abs(cos) < MOST_LEAN) continue
      if (Math.abs(a.offset - Math.sign(cos) * b.offset) < apart && Math.abs(cos) > 0.995) continue
      found.push([i, j])
    }
  return found
}

function isInside([x, y]: Point, { width, height }: Edges): boolean {
  return x > -OUTSIDE && y > -OUTSIDE && x < width + OUTSIDE && y < height + OUTSIDE
}

/** Share of a stretch of this line that edge pixels lie along, from sums made once. */
function supportAlong(edges: Edges, line: Line): (from: Point, to: Point) => number {
  const { width, height, strength, acrossX, acrossY, floor } = edges
  const reach = Math.ceil(Math.hypot(width, height))
  const sums = new Uint16Array(2 * reach + 2)
  const [dx, dy] = [-line.ny, line.nx]
  for (let t = -reach; t < reach; t++) {
    const x = line.nx * line.offset + t * dx
    const y = line.ny * line.offset + t * dy
    let held = 0
    for (let k = -NEAR; k <= NEAR && held === 0; k++) {
      const px = Math.round(x + k * line.nx)
      const py = Math.round(y + k * line.ny)
      if (px < 0 || py < 0 || px >= width || py >= height) continue
      const i = py * width + px
      if (strength[i]! >= floor && Math.abs(acrossX[i]! * line.nx + acrossY[i]! * line.ny) >= ALIGNED)
        held = 1
    }
    sums[t + reach + 1] = sums[t + reach]! + held
  }
  return (from, to) => {
    const a = Math.round(from[0] * dx + from[1] * dy) + reach
    const b = Math.round(to[0] * dx + to[1] * dy) + reach
    const [low, high] = [Math.max(0, Math.min(a, b)), Math.min(sums.length - 1, Math.max(a, b))]
    return high - low < 8 ? 0 : (sums[high]! - sums[low]!) / (high - low)
  }
}
