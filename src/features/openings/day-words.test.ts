import { expect, test } from 'vitest'
import { saturdayAfter } from './day-words.ts'

test('the Saturday that comes, and the next one on a Saturday', () => {
  expect(saturdayAfter('2026-11-22')).toBe('2026-11-28')
  expect(saturdayAfter('2026-11-27')).toBe('2026-11-28')
  expect(saturdayAfter('2026-11-28')).toBe('2026-12-05')
})
