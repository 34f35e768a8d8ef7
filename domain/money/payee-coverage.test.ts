import { describe, expect, it } from 'vitest'
import { realLaw } from '../../tests/support/real-law.ts'
import { payeeCoverage } from './payee-coverage.ts'
import type { Payee } from './payee.ts'

const procedures = [...realLaw().procedures.values()].map(({ procedure }) => procedure)
const payee = (fields: readonly string[], validFrom = '2026-01-01'): Payee => ({
  id: 'p',
  bin: '970405',
  account: '1111',
  holder: 'UBND',
  fields,
  validFrom,
})
const day = '2026-11-23'

describe('M01: accounts of a commune over all procedures of the pack that cost something', () => {
  it('none: 0 %, and every field is named; one for all fields: 100 %', () => {
    const nobody = payeeCoverage(procedures, [], day)
    expect(nobody).toMatchObject({ covered: 0, percent: 0 })
    expect(nobody.all).toBeGreaterThan(20)
    expect(nobody.missing.length).toBeGreaterThan(1)
    expect(payeeCoverage(procedures, [payee([])], day)).toEqual({
      covered: nobody.all,
      all: nobody.all,
      percent: 100,
      missing: [],
    })
  })

  it('all fields but one is never called 100 %; an account of tomorrow covers nothing today', () => {
    const [last = '', ...others] = payeeCoverage(procedures, [], day).missing
    const almost = payeeCoverage(procedures, [payee(others)], day)
    expect(almost.missing).toEqual([last])
    expect(almost.percent).toBeLessThan(100)
    expect(payeeCoverage(procedures, [payee([], '2026-11-24')], day).covered).toBe(0)
  })
})
