import { describe, expect, it } from 'vitest'
import { ageOn, dayNumber, isClockTime, isPartialDate, isRealDate } from './real-date.ts'

describe('dates of forms', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['1900-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['2026-04-31', false],
    ['1492-01-01', false],
  ])('%s is real: %s', (text, real) => {
    expect(isRealDate(text)).toBe(real)
  })

  it('accepts a parent known by year or month only', () => {
    expect(['1950', '1950-07', '1950-07-31'].map(isPartialDate)).toEqual([true, true, true])
    expect(['50', '1950-7', '1950-00'].map(isPartialDate)).toEqual([false, false, false])
  })

  it('counts full years, the birthday included', () => {
    expect(ageOn('2004-01-15', '2024-01-14')).toBe(19)
    expect(ageOn('2004-01-15', '2024-01-15')).toBe(20)
    expect(ageOn('1950', '2026-11-21')).toBe(76)
    expect(ageOn('2004-02-29', '2022-02-28')).toBe(17)
    expect(ageOn('x', '2022-02-28')).toBeNaN()
  })

  it('numbers days across leap years and centuries', () => {
    expect(dayNumber('2028-03-01') - dayNumber('2028-02-28')).toBe(2)
    expect(dayNumber('1970-01-01')).toBe(0)
  })

  it('reads clock times', () => {
    expect(['00:00', '23:59', '24:00', '9:00'].map(isClockTime)).toEqual([true, true, false, false])
  })
})
