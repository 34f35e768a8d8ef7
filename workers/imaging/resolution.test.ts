import { expect, test } from 'vitest'
import { readSource } from './image-source.ts'
import { readingScale, sizeOf } from './resolution.ts'

const a4At = (dpi: number) => ({ width: Math.round(8.27 * dpi), height: Math.round(11.69 * dpi) })

test.each([
  ['A4 at 200 dpi', a4At(200), 17, null, 1],
  ['A4 at 300 dpi as written', a4At(300), 25, 300, 2 / 3],
  ['A4 at 400 dpi, nothing written', a4At(400), 34, null, 0.5],
  ['A4 at 600 dpi', a4At(600), 51, 600, 1 / 3],
  ['A4 at 120 dpi is not blown up to be kept', a4At(120), 10, null, 1],
  ['A5 at 200 dpi is not blown up to A4', { width: 1165, height: 1654 }, 17, null, 1],
  ['A5 at 400 dpi, told by its letters', { width: 2331, height: 3307 }, 35, null, 0.5],
  ['a card of 3800 px', { width: 3800, height: 2396 }, 60, null, 0.5],
  ['a card at 300 dpi', { width: 1011, height: 638 }, 14, 300, 1],
  ['a strip of a till at 400 dpi', { width: 1260, height: 5000 }, 34, null, 0.5],
] as const)('%s', (_, page, glyph, dpi, scale) => {
  expect(sizeOf(page, glyph, dpi).scale).toBeCloseTo(scale, 1)
})

test('print far from the usual size is read at another one, usual print as it is', () => {
  expect([12, 17, 25, 30].map(readingScale)).toEqual([1, 1, 1, 1])
  expect(readingScale(8) * 8).toBeGreaterThan(15)
  expect(readingScale(50) * 50).toBeLessThan(25)
})

const jfif = (unit: number, density: number) =>
  Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    16,
    0x4a,
    0x46,
    0x49,
    0x46,
    0,
    1,
    1,
    unit,
    density >> 8,
    density & 255,
    density >> 8,
    density & 255,
    0,
    0,
    0xff,
    0xda,
    0,
    2,
  ])

test('a written resolution counts when a sheet of that size fits a scanner', () => {
  expect(readSource(jfif(1, 300), a4At(300))).toEqual({ maker: 'scanner', dpi: 300 })
  expect(readSource(jfif(2, 118), a4At(300)).dpi).toBeCloseTo(299.7, 1)
  expect(readSource(jfif(1, 72), a4At(300))).toEqual({ maker: 'unknown', dpi: null })
  expect(readSource(jfif(1, 150), { width: 4000, height: 3000 })).toEqual({ maker: 'unknown', dpi: null })
  expect(readSource(jfif(0, 300), a4At(300))).toEqual({ maker: 'unknown', dpi: null })
})
