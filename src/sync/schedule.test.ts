import { expect, test } from 'vitest'
import { pauseAfter } from './schedule.ts'

const longest = (kind: 'offline' | 'busy' | 'refused', failures: number) =>
  pauseAfter({ kind }, failures, 0.999_999)

test('a line gone for seconds is felt for twice a second, later less often, a busy server seldom', () => {
  expect([1, 5, 15].map((failures) => longest('offline', failures))).toEqual([699, 699, 699])
  expect(longest('offline', 16)).toBe(1_499)
  expect([1, 2, 3, 9].map((failures) => longest('busy', failures))).toEqual([1_999, 3_999, 7_999, 9_999])
  expect(longest('refused', 9)).toBe(9_999)
})

test('many devices that lost the line at once do not knock in step, and none hammers', () => {
  const pauses = Array.from({ length: 1_000 }, (_, i) => pauseAfter({ kind: 'offline' }, 3, i / 1_000))
  expect(Math.min(...pauses)).toBe(250)
  expect(new Set(pauses).size).toBeGreaterThan(400)
})
