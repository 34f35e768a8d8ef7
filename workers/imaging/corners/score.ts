/** How much a four-sided figure looks like a sheet lying on something: its sides are edges, its corners are ends. */
import type { Point, Quad } from '../api.ts'
import type { Edges } from './edges.ts'
import type { Planes } from './planes.ts'
import { areaOf, centreOf } from './quad-shape.ts'

export interface Side {
  readonly held: number // share with an edge in the picture as it is or without its print
  readonly step: number // share where the colour is another one inside than outside
  readonly beyond: number // share of the stretch past its ends where the edge goes on
  readonly lead: number // levels by which the inside is brighter
  readonly contrast: number // levels between inside and outside, in the colour where they differ most
  readonly atBorder: boolean // lies along the border of the picture
}

export interface Score {
  readonly total: number
  readonly continuity: number // product over the four sides
  readonly steps: number // least step of the four
  readonly evenness: number // how alike the four inner margins are
  readonly lead: number // levels by which the inside is brighter than the outside, on the side where it is least
  readonly sides: readonly Side[]
}

export interface Scene {
  readonly plain: Planes // without print
  readonly raw: Edges
  readonly closed: Edges
}

const NEAR = 3
const ALIGNED = 0.92
const ENDS = 0.04
const STRIP_FROM = 3
const STRIP_TO = 7
const STEP_LEAST = 5
const BEYOND = 16
const AT_BORDER = 2.5
/** What the border of the picture counts for as the side of a sheet that goes on beyond it. */
const BORDER_HELD = 0.45

export function scoreQuad(scene: Scene, corners: Quad): Score {
  const centre = centreOf(corners)
  const sides: Side[] = []
  const margins: number[][] = []
  for (let i = 0; i < 4; i++) {
    const { side, margin } = scoreSide(scene, corners[i]!, corners[(i + 1) % 4]!, centre)
    sides.push(side)
    margins.push(margin)
  }
  const { width, height } = scene.plain
  const continuity = sides.reduce((product, side) => product * side.held, 1)
  const steps = Math.min(...sides.map((side) => side.step))
  const meanStep = sides.reduce((sum, side) => sum + side.step, 0) / 4
  const beyond = sides.reduce((sum, side) => sum + side.beyond, 0) / 4
  const evenness = evennessOf(margins)
  const total =
    continuity *
    (0.25 + 0.375 * meanStep + 0.375 * steps) *
    (1 - 0.6 * beyond) *
    (0.4 + 0.6 * evenness) *
    Math.pow(areaOf(corners) / (width * height), 0.3)
  const lead = Math.min(...sides.map((side) => side.lead))
  return { total, continuity, steps, evenness, lead, sides }
}

function scoreSide(scene: Scene, from: Point, to: Point, centre: Point) {
  const { width, height } = scene.plain
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const [dx, dy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
  // Across the side, pointing inwards.
  let [nx, ny] = [-dy, dx]
  if ((centre[0] - from[0]) * nx + (centre[1] - from[1]) * ny < 0) [nx, ny] = [-nx, -ny]
  const count = Math.max(12, Math.round(length / 3))
  let [held, stepped, seen, lead, contrast] = [0, 0, 0, 0, 0]
  const margin = [0, 0, 0]
  const [inner, outer] = [new Float64Array(3), new Float64Array(3)]
  for (let k = 0; k < count; k++) {
    const t = length * (ENDS + ((1 - 2 * ENDS) * (k + 0.5)) / count)
    const x = from[0] + t * dx
    const y = from[1] + t * dy
    if (isEdge(scene, x, y, nx, ny)) held += 1
    const hasInner = stripColour(scene.plain, x, y, nx, ny, inner)
    if (hasInner) for (let c = 0; c < 3; c++) margin[c]! += inner[c]!
    if (!hasInner || !stripColour(scene.plain, x, y, -nx, -ny, outer)) continue
    seen += 1
    const [r, g, b] = [inner[0]! - outer[0]!, inner[1]! - outer[1]!, inner[2]! - outer[2]!]
    lead += (r + g + b) / 3
    const change = Math.max(Math.abs(r), Math.abs(g), Math.abs(b))
    if (change >= STEP_LEAST) stepped += 1
    contrast += change
  }
  const onBorder = ([x, y]: Point) =>
    x < AT_BORDER || y < AT_BORDER || x > width - 1 - AT_BORDER || y > height - 1 - AT_BORDER
  let beyond = 0
  for (let k = 1; k <= BEYOND; k += 1)
    for (const [[x, y], sign] of [
      [from, -1],
      [to, 1],
    ] as const)
      if (isEdge(scene, x + sign * (k + 4) * dx, y + sign * (k + 4) * dy, nx, ny)) beyond += 1
  const atBorder = onBorder(from) && onBorder(to) && (Math.abs(dx) > 0.998 || Math.abs(dy) > 0.998)
  const side: Side = {
    held: atBorder ? BORDER_HELD : held / count,
    step: atBorder ? BORDER_HELD : seen < count / 2 ? 0 : stepped / seen,
    beyond: atBorder ? 0 : beyond / (2 * BEYOND),
    lead: seen === 0 ? 0 : lead / seen,
    contrast: seen === 0 ? 0 : contrast / seen,
    atBorder,
  }
  return { side, margin: margin.map((value) => value / count) }
}

function isEdge({ raw, closed }: Scene, x: number, y: number, nx: number, ny: number): boolean {
  const { width, height } = raw
  for (let k = -NEAR; k <= NEAR; k++) {
    const px = Math.round(x + k * nx)
    const py = Math.round(y + k * ny)
    if (px < 0 || py < 0 || px >= width || py >= height) continue
    const i = py * width + px
    for (const edges of [closed, raw])
      if (
        edges.strength[i]! >= edges.floor &&
        Math.abs(edges.acrossX[i]! * nx + edges.acrossY[i]! * ny) >= ALIGNED
      )
        return true
  }
  return false
}

/** Mean colour of the strip on one side, into `out`; false where it leaves the picture. */
function stripColour(
  planes: Planes,
  x: number,
  y: number,
  nx: number,
  ny: number,
  out: Float64Array,
): boolean {
  const { width, height, channels } = planes
  const [red, green, blue] = channels
  let [r, g, b, count] = [0, 0, 0, 0]
  for (let k = STRIP_FROM; k <= STRIP_TO; k++) {
    const px = Math.round(x + k * nx)
    const py = Math.round(y + k * ny)
    if (px < 0 || py < 0 || px >= width || py >= height) continue
    const i = py * width + px
    r += red[i]!
    g += green[i]!
    b += blue[i]!
    count += 1
  }
  out[0] = r / count
  out[1] = g / count
  out[2] = b / count
  return count >= 2
}

/** 1 when the margins along the four sides have one colour, 0 when they differ by 90 levels or more. */
function evennessOf(margins: readonly number[][]): number {
  let most = 0
  for (let c = 0; c < 3; c++) {
    const values = margins.map((margin) => margin[c]!)
    most = Math.max(most, Math.max(...values) - Math.min(...values))
  }
  return Math.max(0, 1 - most / 90)
}
