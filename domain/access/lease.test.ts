import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leaseOf, MOST_LEASE_DAYS } from './lease.ts'

const DAY = 86_400_000
const heard = '2026-11-20T02:00:00.000Z'
const at = (days: number, policy?: Parameters<typeof leaseOf>[2]) =>
  leaseOf(heard, Date.parse(heard) + days * DAY, policy)

describe('the lease of a device without a line', () => {
  it('is fresh for three days, reminds of the days left, and is over after seven', () => {
    expect(at(0).state).toBe('fresh')
    expect(at(2.99).state).toBe('fresh')
    expect(at(3)).toEqual({ state: 'reminding', daysLeft: 4 })
    expect(at(6.5)).toEqual({ state: 'reminding', daysLeft: 1 })
    expect(at(7)).toEqual({ state: 'over', since: heard })
    expect(at(400).state).toBe('over')
  })

  it('is never longer than fourteen days, whatever a policy says, and never nothing', () => {
    expect(at(13.9, { closesAfterDays: 90, remindsFromDays: 3 }).state).toBe('reminding')
    expect(at(MOST_LEASE_DAYS, { closesAfterDays: 90, remindsFromDays: 3 }).state).toBe('over')
    expect(at(0.5, { closesAfterDays: 0, remindsFromDays: 3 }).state).toBe('fresh')
  })

  it('is over when nothing was ever signed, and begins now for a moment in the future', () => {
    expect(leaseOf('', Date.parse(heard)).state).toBe('over')
    expect(leaseOf('2036-01-01T00:00:00.000Z', Date.parse(heard)).state).toBe('fresh')
  })

  it('never gets younger while time goes on', () => {
    const order = ['fresh', 'reminding', 'over']
    fc.assert(
      fc.property(fc.nat(30 * 24), fc.nat(30 * 24), (a, b) => {
        const [early, late] = [Math.min(a, b) / 24, Math.max(a, b) / 24]
        expect(order.indexOf(at(early).state)).toBeLessThanOrEqual(order.indexOf(at(late).state))
      }),
    )
  })
})
