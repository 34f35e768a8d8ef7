import { expect, test } from 'vitest'
import { estimateSkew } from './skew.ts'
import { blankPage, ink, printedPage } from '../../tests/support/ink-page.ts'

test.each([-5.5, -2.5, -0.4, 0, 0.3, 1.2, 4])(
  'a page laid askew by %s° is measured within 0.06°',
  (degrees) => {
    expect(estimateSkew(printedPage(1654, 2339, degrees))).toBeCloseTo(degrees, degrees === 0 ? 5 : 1)
    expect(Math.abs(estimateSkew(printedPage(1654, 2339, degrees)) - degrees)).toBeLessThan(0.06)
  },
)

test('a shadow over the page does not change the answer', () => {
  const page = printedPage(1654, 2339, 1.2)
  for (let i = 0; i < page.data.length; i++) page.data[i] = page.data[i]! * (1 - 0.5 * ((i % 1654) / 1654))
  expect(Math.abs(estimateSkew(page) - 1.2)).toBeLessThan(0.06)
})

test('an empty page and a page of scattered marks stay as they are', () => {
  expect(estimateSkew(blankPage(800, 1200))).toBe(0)
  const page = blankPage(800, 1200)
  let seed = 1
  for (let i = 0; i < 3000; i++) {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    ink(page, seed % 790, (seed >> 8) % 1190, 3, 3)
  }
  expect(estimateSkew(page)).toBe(0)
})
