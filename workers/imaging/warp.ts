/** Lays a four-sided part of a picture flat. Pixels between pixels are mixed; larger shrinking is done before. */
import type { Point, Quad } from './api.ts'
import type { Pixels } from './corners/refine.ts'

type Coefficients = readonly [number, number, number, number, number, number, number, number]

/** Maps the unit square (corners clockwise from its top left) onto a quad: x = (ax+by+c)/w, y = (dx+ey+f)/w, w = gx+hy+1. */
export function unitToQuad([p0, p1, p2, p3]: Quad): Coefficients {
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

const WHITE = -1
/** Two colours of a pixel at once: each has eight bits of room above it. */
const PAIR = 0x00ff00ff

/** RGBA. What a turned sheet leaves free is white. */
export function warp(source: Pixels, laying: Laying): Uint8ClampedArray<ArrayBuffer> {
  const { width, height } = laying
  const { width: from, height: rows } = source
  // Signed: unsigned words above 2^31 would not be small integers to the engine, and three times as slow.
  const pixels = new Int32Array(source.data.buffer, source.data.byteOffset, from * rows)
  const out = new Int32Array(width * height)
  const place = placer(laying)
  const [mostX, mostY] = [from - 1.01, rows - 1.01]
  for (let y = 0; y < height; y++) {
    const { startX, startY, startW, stepX, stepY, stepW, unit } = place(y)
    let px = startX
    let py = startY
    let pw = startW
    const row = y * width
    for (let x = 0; x < width; x++, px += stepX, py += stepY, pw += stepW) {
      if (unit !== null && isOutside(unit.u + x * unit.du, unit.v + x * unit.dv)) {
        out[row + x] = WHITE
        continue
      }
      const sx = Math.max(0, Math.min(mostX, px / pw - 0.5))
      const sy = Math.max(0, Math.min(mostY, py / pw - 0.5))
      const at = (sy | 0) * from + (sx | 0)
      const a = ((sx - (sx | 0)) * 256) | 0
      const b = ((sy - (sy | 0)) * 256) | 0
      const top = mix(pixels[at]!, pixels[at + 1]!, a)
      out[row + x] = mix(top, mix(pixels[at + from]!, pixels[at + from + 1]!, a), b)
    }
  }
  return new Uint8ClampedArray(out.buffer)
}

const isOutside = (u: number, v: number) => u < 0 || v < 0 || u > 1 || v > 1

/** `share` of the second in 256ths. */
function mix(first: number, second: number, share: number): number {
  const rest = 256 - share
  const low = (Math.imul(first & PAIR, rest) + Math.imul(second & PAIR, share)) >>> 8
  const high = Math.imul((first >>> 8) & PAIR, rest) + Math.imul((second >>> 8) & PAIR, share)
  return (low & PAIR) | (high & ~PAIR)
}

/** Per row: where its first pixel comes from and how that moves from pixel to pixel. */
function placer({ quad, width, height, degrees }: Laying) {
  const [a, b, c, d, e, f, g, h] = unitToQuad(quad)
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
  const [a, b, c, d, e, f, g, h] = unitToQuad(quad)
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
