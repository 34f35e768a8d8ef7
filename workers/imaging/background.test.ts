import { expect, test } from 'vitest'
import { flattenBackground } from './background.ts'
import { toGrey } from './grey.ts'
import { toPgm } from './pgm.ts'
import { shrink } from './resize.ts'
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

test('red stamp ink is lifted off the reading page, black and blue ink are not', () => {
  const rgba = Uint8ClampedArray.from([200, 40, 50, 255, 20, 20, 20, 255, 30, 40, 160, 255])
  expect([...toGrey(rgba, 3, 1, true).data]).toEqual([235, 20, 50])
  expect([...toGrey(rgba, 3, 1, false).data]).toEqual([89, 20, 50])
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
