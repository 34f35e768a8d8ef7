import { expect, test } from 'vitest'
import { dropPlace, type DropZone } from './drop-place.ts'

/** Three cards of 100 px in a row, rows of 150 px. */
const cards = (count: number, top: number) =>
  Array.from({ length: count }, (_, at) => {
    const left = (at % 3) * 100
    const y = top + Math.floor(at / 3) * 150
    return { left, top: y, right: left + 90, bottom: y + 140 }
  })
const zone = (group: string, top: number, bottom: number, count: number): DropZone => ({
  group,
  left: 0,
  right: 300,
  top,
  bottom,
  cards: cards(count, top),
})
const beside = { ...zone('beside', 350, 490, 0), left: 310, right: 450 }
const zones = [zone('a', 0, 290, 5), zone('empty', 300, 340, 0), zone('b', 350, 490, 1), beside]
const at = (x: number, y: number) => dropPlace(zones, x, y)?.place

test('before the card whose middle lies right of the pointer, behind the last of the row otherwise', () => {
  expect(at(20, 50)).toEqual({ group: 'a', at: 0 })
  expect(at(60, 50)).toEqual({ group: 'a', at: 1 })
  expect(at(280, 50)).toEqual({ group: 'a', at: 3 })
  expect(at(20, 200)).toEqual({ group: 'a', at: 3 })
  expect(at(280, 200)).toEqual({ group: 'a', at: 5 })
})

test('a paper without pages takes the page, and beyond the last row the last row counts', () => {
  expect(at(150, 320)).toEqual({ group: 'empty', at: 0 })
  expect(at(280, 2000)).toEqual({ group: 'b', at: 1 })
  expect(at(380, 400)).toEqual({ group: 'beside', at: 0 })
  expect(dropPlace([], 0, 0)).toBeNull()
})
