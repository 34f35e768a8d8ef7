import { expect, it } from 'vitest'
import { overlapOf } from './quad.ts'

const square = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
] as const

it('is one for the same sheet, however its corners are listed', () => {
  expect(overlapOf(square, [square[2], square[3], square[0], square[1]])).toBeCloseTo(1)
  expect(overlapOf(square, [...square].reverse())).toBeCloseTo(1)
})

it('is the shared part of both together', () => {
  const moved = square.map(([x, y]) => [x + 5, y] as const)
  expect(overlapOf(square, moved)).toBeCloseTo(50 / 150)
  expect(
    overlapOf(
      square,
      square.map(([x, y]) => [x + 20, y] as const),
    ),
  ).toBe(0)
})
