import { expect, test } from 'vitest'
import type { Quad } from './api.ts'
import { quadToUnit, turnQuad, unitToQuad, warp } from './warp.ts'

const quad: Quad = [
  [120, 80],
  [700, 140],
  [640, 520],
  [90, 470],
]

test('the corners of the unit square land on the corners, and back', () => {
  const [a, b, c, d, e, f, g, h] = unitToQuad(quad)
  const back = quadToUnit(quad)
  ;[
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0.3, 0.8],
  ].forEach(([u, v], i) => {
    const w = g * u! + h * v! + 1
    const [x, y] = [(a * u! + b * v! + c) / w, (d * u! + e * v! + f) / w]
    if (i < 4) {
      expect(x).toBeCloseTo(quad[i]![0], 6)
      expect(y).toBeCloseTo(quad[i]![1], 6)
    }
    const [bu, bv] = back(x, y)
    expect(bu).toBeCloseTo(u!, 6)
    expect(bv).toBeCloseTo(v!, 6)
  })
})

/** Colours that rise with x and y, so that any place can be told from its colour. */
function ramp(width: number, height: number) {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data.set([(x * 255) / width, (y * 255) / height, 77, 255], (y * width + x) * 4)
  return { data, width, height }
}

test('each pixel of the sheet has the colour of its place in the picture', () => {
  const source = ramp(800, 600)
  const out = warp(source, { quad, width: 300, height: 200, degrees: 0 })
  const [a, b, c, d, e, f, g, h] = unitToQuad(quad)
  for (const [x, y] of [
    [0, 0],
    [299, 0],
    [150, 100],
    [40, 199],
  ] as const) {
    const [u, v] = [(x + 0.5) / 300, (y + 0.5) / 200]
    const w = g * u + h * v + 1
    const [r, green, blue, alpha] = out.subarray((y * 300 + x) * 4, (y * 300 + x) * 4 + 4)
    expect(Math.abs(r! - ((a * u + b * v + c) / w) * (255 / 800))).toBeLessThan(2)
    expect(Math.abs(green! - ((d * u + e * v + f) / w) * (255 / 600))).toBeLessThan(2)
    expect([blue, alpha]).toEqual([77, 255])
  }
})

test('turned clockwise, the left side comes to lie on top', () => {
  const square: Quad = [
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 100],
  ]
  const out = warp(ramp(100, 100), { quad: turnQuad(square, 1), width: 100, height: 100, degrees: 0 })
  const at = (x: number, y: number) => out.subarray((y * 100 + x) * 4, (y * 100 + x) * 4 + 2)
  expect(at(5, 2)[1]).toBeGreaterThan(230) // its top left was the bottom left
  expect(at(5, 2)[0]).toBeLessThan(20)
})

test('straightened, the corners that lie beyond the sheet are paper', () => {
  const square: Quad = [
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 100],
  ]
  const out = warp(ramp(100, 100), { quad: square, width: 100, height: 100, degrees: 4 })
  expect([...out.subarray(99 * 4, 100 * 4)]).toEqual([255, 255, 255, 255])
  expect(out[(50 * 100 + 50) * 4 + 2]).toBe(77)
})
