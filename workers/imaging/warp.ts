/** Lays a four-sided part of a picture flat. Pixels between pixels are mixed; larger shrinking is done before. */
import type { Point, Quad } from './api.ts'
import type { Pixels } from './corners/refine.ts'

/** Maps the unit square (corners clockwise from its top left) onto a quad: x = (ax+by+c)/w, y = (dx+ey+f)/w, w = gx+hy+1. */
export function unitToQuad([p0, p1, p2, p3]: Quad): readonly number[] {
  const [dx1, dx2, dx3] = [p1[0] - p2[0], p3[0] - p2[0], p0[0] - p1[0] + p2[0] - p3[0]]
  const [dy1, dy2, dy3] = [p1[1] - p2[1], p3[1] - p2[1], p0[1] - p1[1] + p2[1] - p3[1]]
  const determinant = dx1 * dy2 - dx2 * dy1
  const g = (dx3 * dy2 - dx2 * dy3) / determinant
  const h = (dx1 * dy3 - dx3 * dy1) / determinant
  return [
    p1[0] - p0[0] + g * p1[0],
    p3[0] - p0[0] + h * p3[0],
    p0[0],
    p1[1] - p0[1] + g * p1[1],
    p3[1] - p0[1] + h * p3[1],
    p0[1],
    g,
    h,
  ]
}

export interface Laying {
  readonly quad: Quad // in pixels of the picture; side 0→1 becomes the top
  readonly width: number
  readonly height: number
  readonly degrees: number // by which the print falls to the right, taken back
}

/** RGBA. What a turned sheet leaves free is white. */
export function warp(source: Pixels, laying: Laying): Uint8ClampedArray<ArrayBuffer> {
  const { width, height } = laying
  const out = new Uint8ClampedArray(width * height * 4)
  const words = new Uint32Array(out.buffer)
  const place = placer(laying)
  const { data, width: from, height: rows } = source
  for (let y = 0; y < height; y++) {
    const { startX, startY, startW, stepX, stepY, stepW, unit } = place(y)
    let [px, py, pw] = [startX, startY, startW]
    for (let x = 0; x < width; x++, px += stepX, py += stepY, pw += stepW) {
      const at = y * width + x
      if (unit !== null) {
        const [u, v] = [unit.u + x * unit.du, unit.v + x * unit.dv]
        if (u < 0 || v < 0 || u > 1 || v > 1) {
          words[at] = 0xffffffff
          continue
        }
      }
      const sx = Math.max(0, Math.min(from - 1.001, px / pw - 0.5))
      const sy = Math.max(0, Math.min(rows - 1.001, py / pw - 0.5))
      const left = sx | 0
      const top = sy | 0
      const a = sx - left
      const b = sy - top
      const [w00, w10, w01, w11] = [(1 - a) * (1 - b), a * (1 - b), (1 - a) * b, a * b]
      const i = (top * from + left) * 4
      const j = i + from * 4
      const o = at * 4
      out[o] = data[i]! * w00 + data[i + 4]! * w10 + data[j]! * w01 + data[j + 4]! * w11
      out[o + 1] = data[i + 1]! * w00 + data[i + 5]! * w10 + data[j + 1]! * w01 + data[j + 5]! * w11
      out[o + 2] = data[i + 2]! * w00 + data[i + 6]! * w10 + data[j + 2]! * w01 + data[j + 6]! * w11
      out[o + 3] = 255
    }
  }
  return out
}

/** Per row: where its first pixel comes from and how that moves from pixel to pixel. */
function placer({ quad, width, height, degrees }: Laying) {
  const [a, b, c, d, e, f, g, h] = unitToQuad(quad) as Coefficients
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const du = cos / width
  const dv = sin / height
  return (y: number) => {
    const [cx, cy] = [0.5 - width / 2, y + 0.5 - height / 2]
    const u = (cx * cos - cy * sin) / width + 0.5
    const v = (cx * sin + cy * cos) / height + 0.5
    return {
      startX: a * u + b * v + c,
      startY: d * u + e * v + f,
      startW: g * u + h * v + 1,
      stepX: a * du + b * dv,
      stepY: d * du + e * dv,
      stepW: g * du + h * dv,
      unit: degrees === 0 ? null : { u, v, du, dv },
    }
  }
}

/** The same sheet turned clockwise by quarter turns: another corner comes to lie top left. */
export function turnQuad(quad: Quad, quarters: number): Quad {
  return [0, 1, 2, 3].map((i) => quad[(i - quarters + 8) % 4]!) as unknown as Quad
}

export function sideLengths(quad: Quad): { across: number; down: number } {
  const length = (p: Point, q: Point) => Math.hypot(p[0] - q[0], p[1] - q[1])
  return {
    across: Math.max(length(quad[0], quad[1]), length(quad[3], quad[2])),
    down: Math.max(length(quad[0], quad[3]), length(quad[1], quad[2])),
  }
}

/** Where a point of the picture lies on the sheet, 0..1 across and down. */
export function quadToUnit(quad: Quad): (x: number, y: number) => readonly [number, number] {
  const [a, b, c, d, e, f, g, h] = unitToQuad(quad) as Coefficients
  const rows = [
    [e - f * h, c * h - b, b * f - c * e],
    [f * g - d, a - c * g, c * d - a * f],
    [d * h - e * g, b * g - a * h, a * e - b * d],
  ] as const
  return (x, y) => {
    const [u, v, w] = rows.map(([p, q, r]) => p * x + q * y + r) as [number, number, number]
    return [u / w, v / w]
  }
}

type Coefficients = [number, number, number, number, number, number, number, number]
