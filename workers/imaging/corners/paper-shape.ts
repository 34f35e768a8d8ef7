/** What shape a sheet truly has, seen askew by a camera: from its corners alone (after Zhang and He's whiteboard). */
import type { Point, Quad } from '../api.ts'

type Vector = readonly [number, number, number]

/** Focal length in long sides of the picture: what phones have, and what is still believable of one. */
const USUAL_FOCAL = 0.8
const LEAST_FOCAL = 0.6
const MOST_FOCAL = 3

const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

/** Width by height of the sheet, side 0→1 being its width. `picture`: the whole picture the corners were found in. */
export function trueAspect(quad: Quad, picture: { width: number; height: number }): number {
  const about = ([x, y]: Point): Vector => [x - picture.width / 2, y - picture.height / 2, 1]
  const [m1, m2, m4, m3] = [about(quad[0]), about(quad[1]), about(quad[2]), about(quad[3])]
  const k2 = dot(cross(m1, m4), m3) / dot(cross(m2, m4), m3)
  const k3 = dot(cross(m1, m4), m2) / dot(cross(m3, m4), m2)
  const n2: Vector = [k2 * m2[0] - m1[0], k2 * m2[1] - m1[1], k2 - 1]
  const n3: Vector = [k3 * m3[0] - m1[0], k3 * m3[1] - m1[1], k3 - 1]
  const long = Math.max(picture.width, picture.height)
  const square = -(n2[0] * n3[0] + n2[1] * n3[1]) / (n2[2] * n3[2])
  const measured = square > 0 ? Math.sqrt(square) / long : USUAL_FOCAL
  const isBelievable = measured >= LEAST_FOCAL && measured <= MOST_FOCAL
  const focal = (isBelievable ? measured : USUAL_FOCAL) * long
  const size = (n: Vector) => Math.hypot(n[0] / focal, n[1] / focal, n[2])
  return size(n2) / size(n3)
}

export type PaperShape = 'a-series' | 'card' | 'strip' | 'other'

/** Long side by short side: A4 and A5 1.414, bank and ID cards 1.586, till receipts far more. */
export function shapeOf(aspect: number): PaperShape {
  const ratio = Math.max(aspect, 1 / aspect)
  if (ratio > 2.1) return 'strip'
  if (ratio > 1.69 || ratio < 1.33) return 'other'
  if (ratio > 1.505) return 'card'
  return ratio < 1.48 ? 'a-series' : 'other' // between them no shape is forced on it
}
