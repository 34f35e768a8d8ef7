import { expect, test } from 'vitest'
import { indexValue } from './index-values.ts'

test('a day is kept the same however it is written', () => {
  const written = ['03/11/1995', '3-11-1995', ' 3.11.1995 ', 'ngày 3 tháng 11 năm 1995', '1995-11-03']
  expect(written.map((text) => indexValue('husbandBirthDate', text))).toEqual(written.map(() => '1995-11-03'))
})

test('what is no whole day, and what is no day at all, stays as written', () => {
  expect(indexValue('deathDate', '1953')).toBe('1953')
  expect(indexValue('registeredOn', '31/02/1995')).toBe('31/02/1995')
  expect(indexValue('number', ' 03/11/1995')).toBe('03/11/1995')
  expect(indexValue('wifeName', 'Hà  Thị Hồng Nhung')).toBe('Hà Thị Hồng Nhung')
})
