import { expect, test } from 'vitest'
import { flattenBackground } from './background.ts'
import { toGrey } from './grey.ts'
import { toPgm } from './pgm.ts'
import { shrink } from './resize.ts'
import { findStamps } from './stamps.ts'
import { blankPage, darkPixels, ink } from '../../tests/support/ink-page.ts'

test('a shadow from 245 down to 90 becomes even paper, and print stays print', () => {
  const page = blankPage(640, 320)
  for (let y = 0; y < 320; y++) for (let x = 0; x < 640; x++) page.data[y * 640 + x] = 245 - (155 * x) / 640
  for (let x = 10; x < 640; x += 20)
    for (let y = 0; y < 320; y++) page.data[y * 640 + x] = page.data[y * 640 + x]! * 0.2
  const flat = flattenBackground(page)
  for (let y = 5; y < 320; y += 31)
    for (let x = 0; x < 640; x++) {
      const value = flat.data[y * 640 + x]!
      if (x % 20 === 10) expect(value).toBeLessThan(90)
      else expect(value).toBeGreaterThan(195)
    }
})

test('red ink inside a seal is lifted off the reading page; black, blue and red elsewhere are not', () => {
  const rgba = Uint8ClampedArray.from([200, 40, 50, 255, 20, 20, 20, 255, 30, 40, 160, 255, 200, 40, 50, 255])
  expect([...toGrey(rgba, 4, 1, [[0, 0, 3, 1]]).data]).toEqual([235, 20, 50, 89])
})

test('a seal is found by its shape; a title and a number in red are left alone', () => {
  const [width, height] = [900, 700]
  const rgba = new Uint8ClampedArray(width * height * 4).fill(250)
  const red = (x: number, y: number) => rgba.set([190, 30, 40, 255], (y * width + x) * 4)
  for (let x = 100; x < 700; x++) for (let y = 40; y < 70; y++) if (x % 24 < 14) red(x, y)
  for (let x = 100; x < 180; x++) for (let y = 120; y < 140; y++) red(x, y)
  for (let angle = 0; angle < 6.283; angle += 0.001)
    for (const radius of [108, 109, 110])
      red(Math.round(500 + radius * Math.cos(angle)), Math.round(400 + radius * Math.sin(angle)))
  const stamps = findStamps(rgba, width, height)
  expect(stamps).toHaveLength(1)
  const [left, top, right, bottom] = stamps[0]!
  expect(left <= 390 && top <= 290 && right >= 610 && bottom >= 510).toBe(true)
  expect(left > 340 && top > 240 && right < 660 && bottom < 560).toBe(true)
})

test('shrinking keeps the mean: every pixel counts once', () => {
  const page = blankPage(101, 77, 200)
  ink(page, 30, 20, 31, 17, 10)
  const small = shrink(page, 0.43)
  const mean = (data: Uint8Array) => data.reduce((sum, value) => sum + value, 0) / data.length
  expect([small.width, small.height]).toEqual([43, 33])
  expect(Math.abs(mean(small.data) - mean(page.data))).toBeLessThan(1)
  expect(shrink(page, 1).data).toEqual(page.data)
})

test('PGM: P5, size, 255, then the pixels', () => {
  const pgm = toPgm(blankPage(3, 2, 7))
  expect(String.fromCharCode(...pgm)).toBe('P5\n3 2\n255\n' + '\x07'.repeat(6))
  expect(darkPixels(blankPage(3, 2))).toBe(0)
})
