import { afterEach, expect, test } from 'vitest'
import {
  formatBytes,
  formatClock,
  formatDay,
  formatInstant,
  formatNumber,
  formatShare,
  formatVnd,
  formatWallTime,
  instantToWall,
} from './format.ts'
import { locale } from './locale.ts'

afterEach(() => {
  locale.value = 'vi'
})

test.each([
  ['2026-11-21', '21/11/2026'],
  ['2026-11', '11/2026'],
  ['2026', '2026'],
  ['', ''],
  ['15/13/2025', '15/13/2025'],
])('day %s reads %s', (day, expected) => {
  expect(formatDay(day)).toBe(expected)
})

test('an instant is shown by the clock of Vietnam, whatever zone the machine is in', () => {
  expect(instantToWall('2026-11-21T01:22:07Z')).toBe('2026-11-21T08:22:07')
  expect(instantToWall('2026-11-20T17:00:00Z')).toBe('2026-11-21T00:00:00')
  expect(formatInstant('2026-11-21T08:22:07+07:00')).toBe('08:22 21/11/2026')
  expect(formatClock(Date.UTC(2026, 10, 21, 1, 22, 7), true)).toBe('08:22:07')
  expect(formatClock('2026-11-21T01:22:07Z')).toBe('08:22')
  expect(formatInstant('nonsense')).toBe('')
})

test('wall time of the commune is not shifted', () => {
  expect(formatWallTime('2026-11-24T17:00')).toBe('17:00 24/11/2026')
})

test('numbers follow the language', () => {
  expect(formatNumber(1234567.8, 1)).toBe('1.234.567,8')
  expect(formatVnd(8000)).toBe('8.000 đ')
  expect(formatShare(0.924)).toBe('92 %')
  locale.value = 'en'
  expect(formatNumber(1234567.8, 1)).toBe('1,234,567.8')
})

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1500, '1,5 KB'],
  [48_200_000, '48,2 MB'],
  [21_000_000_000, '21,0 GB'],
  [412_000_000, '412 MB'],
])('%d bytes read %s', (bytes, expected) => {
  expect(formatBytes(bytes)).toBe(expected)
})
