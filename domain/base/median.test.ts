import { expect, test } from 'vitest'
import { median } from './median.ts'

test('the middle value, of an even number the upper one, of none nothing; the values stay as they lie', () => {
  const values = [9, 100, 10]
  expect(median(values)).toBe(10)
  expect(values).toEqual([9, 100, 10])
  expect(median([4, 1, 3, 2])).toBe(3)
  expect(median([])).toBeUndefined()
})
