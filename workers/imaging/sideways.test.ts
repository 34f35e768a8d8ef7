import { expect, test } from 'vitest'
import { blankPage, ink, printedPage } from '../../tests/support/ink-page.ts'
import { turned } from './machine-zone/turn.ts'
import { sidewaysTurn } from './sideways.ts'

test.each([0, 3.5])('lines laid askew by %s° run across at every quarter turn', (degrees) => {
  const page = printedPage(850, 1200, degrees)
  expect(sidewaysTurn(page)).toBe(0)
  expect(sidewaysTurn(turned(page, 2))).toBe(0)
  // Their letters end evenly below and unevenly above: that tells which way to turn.
  expect(sidewaysTurn(turned(page, 1))).toBe(3)
  expect(sidewaysTurn(turned(page, 3))).toBe(1)
})

test('a page of a few marks and upright rules stays as it is', () => {
  const page = blankPage(850, 1200)
  for (let x = 80; x < 800; x += 90) ink(page, x, 60, 2, 1080)
  for (let i = 0; i < 30; i++) ink(page, 100 + ((i * 97) % 600), 100 + i * 30, 5, 9)
  expect(sidewaysTurn(page)).toBe(0)
})
