/** Plane geometry of four corners. */
import type { Point, Quad } from '../api.ts'

/** Of the corners in the order given; positive when they run clockwise as seen (y downwards). */
function signedArea(quad: Quad): number {
  let sum = 0
  for (let i = 0; i < 4; i++) {
    const [a, b] = [quad[i]!, quad[(i + 1) % 4]!]
    sum += a[0] * b[1] - b[0] * a[1]
  }
  return sum / 2
}

export function areaOf(quad: Quad): number {
  return Math.abs(signedArea(quad))
}

/** Corners that no flat sheet in front of a camera shows: reflex, or sharper than this. */
const LEAST_SIN = Math.sin((35 * Math.PI) / 180)

export function isConvex(quad: Quad): boolean {
  let sign = 0
  for (let i = 0; i < 4; i++) {
    const [a, b, c] = [quad[i]!, quad[(i + 1) % 4]!, quad[(i + 2) % 4]!]
    const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1]]
    const sin = (ux * vy - uy * vx) / (Math.hypot(ux, uy) * Math.hypot(vx, vy))
    if (!(Math.abs(sin) > LEAST_SIN) || (sign !== 0 && Math.sign(sin) !== sign)) return false
    sign = Math.sign(sin)
  }
  return true
}

/** Clockwise as seen, from the corner nearest to the top left of the picture. */
export function inOrder(quad: Quad): Quad {
  const clockwise = signedArea(quad) >= 0 ? [...quad] : [...quad].reverse()
  let first = 0
  for (let i = 1; i < 4; i++)
    if (clockwise[i]![0] + clockwise[i]![1] < clockwise[first]![0] + clockwise[first]![1]) first = i
  return [0, 1, 2, 3].map((i) => clockwise[(first + i) % 4]!) as unknown as Quad
}

export function scaleQuad(quad: Quad, factor: number): Quad {
  return quad.map(([x, y]) => [x * factor, y * factor]) as unknown as Quad
}

export function centreOf(quad: Quad): Point {
  return [
    (quad[0][0] + quad[1][0] + quad[2][0] + quad[3][0]) / 4,
    (quad[0][1] + quad[1][1] + quad[2][1] + quad[3][1]) / 4,
  ]
}
