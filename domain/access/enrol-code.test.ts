import { describe, expect, it } from 'vitest'
import { ENROL_ALPHABET, findEnrolCode, formatEnrolCode } from './enrol-code.ts'

describe('E1 enrolment code', () => {
  it('reads back what was shown, however it was typed', () => {
    expect(findEnrolCode('abcd-2345')).toBe('ABCD2345')
    expect(findEnrolCode(' ABCD 2345 ')).toBe('ABCD2345')
    expect(findEnrolCode(formatEnrolCode('ABCD2345'))).toBe('ABCD2345')
  })

  it('refuses wrong lengths and signs outside the alphabet', () => {
    for (const typed of ['', 'ABCD234', 'ABCD23456', 'ABCD234O', 'ABCD2341', 'ĂBCD2345'])
      expect(findEnrolCode(typed), typed).toBeNull()
  })

  it('has no signs that are taken for one another', () => {
    expect(ENROL_ALPHABET).not.toMatch(/[01OIL]/)
    expect(new Set(ENROL_ALPHABET).size).toBe(31)
  })
})
