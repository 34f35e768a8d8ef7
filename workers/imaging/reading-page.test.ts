import { expect, test } from 'vitest'
import { findComponents } from './components.ts'
import { glyphHeight } from './glyph-height.ts'
import { findLeaders } from './leaders.ts'
import { makeReadingPage } from './reading-page.ts'
import { removeRules } from './rules.ts'
import { findSpecks } from './specks.ts'
import { isSpeckled, majority } from './speckle.ts'
import { createStopwatch } from './stopwatch.ts'
import { blankPage, darkPixels, ink, printedPage } from '../../tests/support/ink-page.ts'

const GLYPH = 17

test('a dot leader goes, whole; the dots of i and of dấu nặng stay', () => {
  const page = blankPage(900, 100)
  for (let x = 20; x < 220; x += 24) {
    ink(page, x, 40, 8, 17) // a letter
    ink(page, x + 2, 32, 4, 4) // its i-dot
    ink(page, x + 2, 60, 4, 4) // its dấu nặng
  }
  for (let x = 240; x < 880; x += 9) ink(page, x, 53, 4, 4)
  const leaders = findLeaders(findComponents(page), GLYPH)
  expect(leaders).toHaveLength(Math.ceil((880 - 240) / 9))
  expect(leaders.every((dot) => dot.left >= 240)).toBe(true)
})

test('wide-set leaders go when long; an ellipsis of three dots and a lone colon stay', () => {
  const page = blankPage(900, 60)
  for (let i = 0; i < 3; i++) ink(page, 20 + i * 9, 40, 4, 4)
  ink(page, 100, 30, 4, 4)
  ink(page, 100, 40, 4, 4)
  for (let x = 300; x < 700; x += 20) ink(page, x, 40, 4, 4)
  expect(findLeaders(findComponents(page), GLYPH)).toHaveLength(20)
})

test('a rule goes with its fringe, a letter stroke that crosses it stays', () => {
  const page = blankPage(400, 200)
  ink(page, 10, 99, 380, 1, 150) // fringe
  ink(page, 10, 100, 380, 2)
  ink(page, 200, 85, 5, 30) // a stroke through the rule
  ink(page, 300, 20, 2, 160) // a vertical rule
  removeRules(page, GLYPH)
  expect(darkPixels(page, 0, 0, 195, 200)).toBe(0)
  expect(darkPixels(page, 290, 0, 110, 200)).toBe(0)
  expect(darkPixels(page, 200, 85, 5, 30)).toBe(150)
})

test('a dash, a letter l and a thick bar are no rules', () => {
  const page = blankPage(400, 200)
  ink(page, 10, 50, 30, 2)
  ink(page, 100, 40, 3, 36)
  ink(page, 150, 100, 200, 12)
  const before = darkPixels(page)
  removeRules(page, GLYPH)
  expect(darkPixels(page)).toBe(before)
})

test('dust far from print goes, a mark beside a letter stays', () => {
  const page = blankPage(300, 200)
  ink(page, 50, 50, 9, 17)
  ink(page, 53, 42, 3, 3)
  ink(page, 200, 150, 3, 3)
  const specks = findSpecks(findComponents(page), GLYPH)
  expect(specks.map((speck) => [speck.left, speck.top])).toEqual([[200, 150]])
})

test('glyph height is that of the letters, whatever else lies on the page', () => {
  const page = printedPage(800, 600, 0)
  for (let x = 10; x < 790; x += 9) ink(page, x, 20, 4, 4)
  ink(page, 0, 590, 800, 3)
  expect(glyphHeight(findComponents(page))).toBe(16)
  expect(glyphHeight([])).toBe(17)
})

test('a speckled photocopy is cleaned by majority; strokes stay', () => {
  const page = blankPage(400, 400)
  ink(page, 100, 100, 200, 8)
  for (let i = 0; i < 1500; i++) page.data[(i * 7919) % page.data.length] = 0
  page.data[104 * 400 + 150] = 255 // a hole in the stroke
  expect(isSpeckled(page)).toBe(true)
  const clean = majority(page)
  expect(darkPixels(clean, 102, 102, 196, 4)).toBe(196 * 4)
  expect(darkPixels(clean)).toBeLessThan(1700)
  expect(isSpeckled(printedPage(400, 400, 0))).toBe(false)
})

test('the whole way: leaders and rules gone, letters untouched, each step timed', () => {
  const page = printedPage(800, 600, 0)
  const letters = darkPixels(page)
  for (let x = 60; x < 740; x += 9) ink(page, x, 20, 4, 4)
  ink(page, 20, 590, 760, 2)
  let clock = 0
  const { time, timings } = createStopwatch(() => clock++)
  const { image, scale } = makeReadingPage(page, time)
  expect(scale).toBe(1)
  expect(darkPixels(image)).toBe(letters)
  expect(Object.keys(timings)).toEqual(['background', 'speckle', 'components', 'specks', 'rules', 'likeness'])
})
