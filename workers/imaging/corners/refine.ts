/** Corners found in a small picture, put right in a larger one: each side is fitted to the steepest change across it. */
import type { Point, Quad } from '../api.ts'
import { crossing, type Line, throughPoints } from './lines.ts'
import { centreOf } from './quad-shape.ts'

export interface Pixels {
  readonly data: Uint8ClampedArray // RGBA
  readonly width: number
  readonly height: number
}

const SAMPLES = 120
const ENDS = 0.04
/** A bent sheet's edge strays from its line; a finger or another paper strays much further. */
const ROUNDS = 4
const LEAST_SAMPLES = 24

/** `reach`: how far the sides may lie off, in pixels of `image`. A side that cannot be made out stays. */
export function refineQuad(image: Pixels, quad: Quad, reach: number): Quad {
  const centre = centreOf(quad)
  const sides = [0, 1, 2, 3].map((i) => refineSide(image, quad[i]!, quad[(i + 1) % 4]!, centre, reach))
  const corners = quad.map((corner, i) => {
    const moved = crossing(sides[(i + 3) % 4]!, sides[i]!)
    return moved !== null && Math.hypot(moved[0] - corner[0], moved[1] - corner[1]) < 3 * reach
      ? moved
      : corner
  })
  return corners as unknown as Quad
}

function refineSide(image: Pixels, from: Point, to: Point, centre: Point, reach: number): Line {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const [dx, dy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
  let [nx, ny] = [-dy, dx]
  if ((centre[0] - from[0]) * nx + (centre[1] - from[1]) * ny < 0) [nx, ny] = [-nx, -ny]
  const span = Math.ceil(reach)
  const smear = Math.max(1, Math.round(reach / 6))
  const profiles: Float32Array[] = []
  const along: number[] = []
  let lead = 0
  for (let k = 0; k < SAMPLES; k++) {
    const t = length * (ENDS + ((1 - 2 * ENDS) * (k + 0.5)) / SAMPLES)
    const profile = profileAt(image, from[0] + t * dx, from[1] + t * dy, nx, ny, span + smear)
    profiles.push(profile)
    along.push(t)
    lead += profile.at(-1)! - profile[0]!
  }
  const sign = lead >= 0 ? 1 : -1
  const points: [number, number, number][] = [] // along, across, weight
  profiles.forEach((profile, k) => {
    const found = steepest(profile, smear, sign)
    if (found !== null) points.push([along[k]!, found.at - span - smear, Math.min(60, found.rise)])
  })
  const fit = robustFit(points, reach)
  if (fit === null) return throughPoints(2, from[0] + to[0], from[1] + to[1], ...squares(from, to))
  const at = (t: number): Point => {
    const away = fit.start + fit.slope * t
    return [from[0] + t * dx + away * nx, from[1] + t * dy + away * ny]
  }
  const [a, b] = [at(0), at(length)]
  return throughPoints(2, a[0] + b[0], a[1] + b[1], ...squares(a, b))
}

const squares = (a: Point, b: Point) =>
  [a[0] * a[0] + b[0] * b[0], a[0] * a[1] + b[0] * b[1], a[1] * a[1] + b[1] * b[1]] as const

/** Brightness on the way across the side, from outside in. */
function profileAt(
  { data, width, height }: Pixels,
  x: number,
  y: number,
  nx: number,
  ny: number,
  span: number,
) {
  const out = new Float32Array(2 * span + 1)
  for (let k = -span; k <= span; k++) {
    const px = Math.max(0, Math.min(width - 1, Math.round(x + k * nx)))
    const py = Math.max(0, Math.min(height - 1, Math.round(y + k * ny)))
    const p = (py * width + px) * 4
    out[k + span] = (data[p]! + 2 * data[p + 1]! + data[p + 2]!) / 4
  }
  return out
}

/** Where the profile rises most over `smear` pixels to each side, between pixels. */
function steepest(profile: Float32Array, smear: number, sign: number) {
  const rises = new Float32Array(profile.length)
  let best = -1
  for (let k = smear; k < profile.length - smear; k++) {
    let rise = 0
    for (let s = 1; s <= smear; s++) rise += profile[k + s]! - profile[k - s]!
    rises[k] = (sign * rise) / smear
    if (best < 0 || rises[k]! > rises[best]!) best = k
  }
  if (best < 0 || rises[best]! < 4) return null
  const [before, own, after] = [rises[best - 1] ?? 0, rises[best]!, rises[best + 1] ?? 0]
  const bend = before - 2 * own + after
  const shift = bend < 0 ? Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bend))) : 0
  return { at: best + shift, rise: own }
}

/** A straight line through most of the points; each round looks closer. */
function robustFit(points: readonly [number, number, number][], reach: number) {
  let [start, slope] = [0, 0]
  for (let round = 0; round < ROUNDS; round++) {
    const within = Math.max(1.5, reach / 2 ** round)
    let [n, sw, st, sa, stt, sta] = [0, 0, 0, 0, 0, 0]
    for (const [t, across, weight] of points) {
      if (Math.abs(across - start - slope * t) > within) continue
      n += 1
      sw += weight
      st += weight * t
      sa += weight * across
      stt += weight * t * t
      sta += weight * t * across
    }
    const determinant = sw * stt - st * st
    if (n < LEAST_SAMPLES || determinant <= 0) return round === 0 ? null : { start, slope }
    slope = (sw * sta - st * sa) / determinant
    start = (sa - slope * st) / sw
  }
  return { start, slope }
}
