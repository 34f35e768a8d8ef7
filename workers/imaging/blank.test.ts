import { expect, test } from 'vitest'
import { blankPage, ink, printedPage } from '../../tests/support/ink-page.ts'
import { isBlankPage } from './blank.ts'

const page = () => blankPage(1654, 2339)

test('an empty page is blank: with dust, shadows at its rim, punched holes, print shining through, a streak of the glass', () => {
  const empty = page()
  for (let i = 0; i < 40; i++) ink(empty, 100 + i * 37, 200 + ((i * 911) % 1900), 2, 2)
  ink(empty, 0, 0, 14, 2339, 40)
  for (const y of [880, 1460])
    for (let dy = -22; dy <= 22; dy++) {
      const half = Math.round(Math.sqrt(22 * 22 - dy * dy))
      ink(empty, 90 - half, y + dy, 2 * half, 1, 60)
    }
  for (let y = 300; y < 2000; y += 40) for (let x = 200; x < 1400; x += 16) ink(empty, x, y, 9, 16, 217)
  ink(empty, 830, 0, 2, 2339, 150)
  expect(isBlankPage(empty)).toBe(true)
})

test.each([
  ['a page number', (p: ReturnType<typeof page>) => ink(p, 820, 2230, 5, 24)],
  ['one pale pencil stroke', (p: ReturnType<typeof page>) => ink(p, 500, 900, 160, 5, 175)],
  ['a small stamp in a corner', (p: ReturnType<typeof page>) => ink(p, 1200, 200, 90, 60, 110)],
])('%s makes it a page', (_, mark) => {
  const marked = page()
  mark(marked)
  expect(isBlankPage(marked)).toBe(false)
})

test('print is a page', () => expect(isBlankPage(printedPage(1654, 2339, 1))).toBe(false))
