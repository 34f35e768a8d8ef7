import { expect, test } from 'vitest'
import { tidyTime } from './TimeInput.tsx'

test.each([
  ['6h40', '06:40'],
  ['6 h 40', '06:40'],
  ['640', '06:40'],
  ['0640', '06:40'],
  ['6:40', '06:40'],
  ['6h', '06:00'],
  ['23.59', '23:59'],
  ['', ''],
  ['2560', '2560'],
  ['sáng', 'sáng'],
])('time %s is kept as %s', (typed, kept) => {
  expect(tidyTime(typed)).toBe(kept)
})
