import { expect, test } from 'vitest'
import type { Quad } from '../api.ts'
import { drawScene, farthest, grain, type Scene } from '../../../tests/support/desk-scene.ts'
import { findSheet } from './find-sheet.ts'
import { refineQuad } from './refine.ts'

const SHEET: Quad = [
  [92, 61],
  [283, 49],
  [301, 402],
  [57, 391],
]
const PAPER = [236, 235, 230] as const
const look = ({ data, width, height }: Scene) => findSheet(data, width, height, 'unknown')

const desks = {
  'dark desk': (x: number, y: number) => [40, 40, 44].map((v) => v + 8 * grain(x, y)),
  'wood with grain': (x: number, y: number) =>
    [150, 105, 62].map((v) => v + 24 * grain(1, Math.floor(y / 3)) + 6 * grain(x, y)),
  'tiles with joints': (x: number, y: number) =>
    x % 97 < 3 || y % 97 < 3 ? [120, 118, 112] : [196, 192, 184].map((v) => v + 5 * grain(x, y)),
  'chequered cloth': (x: number, y: number) =>
    (((x + y * 0.3) >> 4) + ((y - x * 0.3) >> 4)) % 2 === 0 ? [190, 40, 60] : [200, 180, 60],
  'white desk with a lamp at its side': (x: number, y: number) =>
    [222, 222, 219].map((v) => v - 0.12 * x + 3 * grain(x, y)),
} as unknown as Record<string, (x: number, y: number) => readonly [number, number, number]>

test.each(Object.keys(desks))('a sheet on %s is found and may be cut out', (desk) => {
  const found = look(drawScene(360, 480, SHEET, desks[desk]!, PAPER))
  expect(['sure', 'show']).toContain(found.verdict)
  expect(farthest(found.corners!, SHEET)).toBeLessThan(6)
})

test('put right in a larger picture, corners lie within a pixel', () => {
  const large = SHEET.map(([x, y]) => [x * 2.5, y * 2.5]) as unknown as Quad
  const scene = drawScene(900, 1200, large, desks['wood with grain']!, PAPER)
  const rough = large.map(([x, y], i) => [
    x + (i % 2 === 0 ? 5 : -4),
    y + (i < 2 ? 4 : -5),
  ]) as unknown as Quad
  expect(farthest(refineQuad(scene, rough, 8), large)).toBeLessThan(1)
})

const white = () => [246, 246, 244] as const

test('a scan is the page: no frame, table or portrait on it is cut out', () => {
  const frame = (left: number, top: number, right: number, bottom: number) => (x: number, y: number) => {
    const isLine =
      (x >= left && x <= right && (Math.abs(y - top) < 2 || Math.abs(y - bottom) < 2)) ||
      (y >= top && y <= bottom && (Math.abs(x - left) < 2 || Math.abs(x - right) < 2))
    return isLine ? ([20, 20, 20] as const) : white()
  }
  const shaded = (x: number, y: number) =>
    x > 50 && x < 290 && y > 120 && y < 330 ? ([205, 208, 214] as const) : white()
  for (const ground of [white, frame(20, 20, 320, 460), frame(40, 200, 300, 400), shaded])
    expect(look(drawScene(340, 480, null, ground, PAPER))).toMatchObject({ verdict: 'whole', corners: null })
})

test('a page that fills the picture is whole, however deep the shadow over it', () => {
  const shadow = (x: number, y: number) =>
    [242, 240, 232].map((v) => v * (1 - (0.55 * (x + 0.2 * y)) / 436)) as never
  expect(look(drawScene(340, 480, null, shadow, PAPER)).verdict).toBe('whole')
})

test('a certificate with a printed border of another colour is not cut to its inside', () => {
  const border = (x: number, y: number) =>
    x < 24 || y < 24 || x > 316 || y > 456 ? ([214, 190, 196] as const) : white()
  expect(look(drawScene(340, 480, null, border, PAPER)).verdict).not.toMatch(/sure|show/)
})

test('a sheet that goes on beyond the picture is not cut out', () => {
  const beyond: Quad = [
    [92, -60],
    [283, -72],
    [301, 402],
    [57, 391],
  ]
  expect(look(drawScene(360, 480, beyond, desks['dark desk']!, PAPER))).toMatchObject({
    verdict: 'ask',
    isCutOff: true,
  })
})

test('a bare desk shows no sheet that would be cut out', () => {
  for (const desk of [
    'dark desk',
    'wood with grain',
    'tiles with joints',
    'white desk with a lamp at its side',
  ])
    expect(look(drawScene(360, 480, null, desks[desk]!, PAPER)).verdict).not.toMatch(/sure|show/)
})
