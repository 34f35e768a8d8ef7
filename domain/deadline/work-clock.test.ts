import fc from 'fast-check'
import { expect, test } from 'vitest'
import { realLaw } from '../../tests/support/real-law.ts'
import { workedMinutes } from '../../tests/support/worked-minutes.ts'
import { workClock } from './work-clock.ts'

const clock = workClock(realLaw().calendar)
const written = workedMinutes()
const minutes = fc.integer({ min: 0, max: 60 * 480 })
const edge = fc.constantFrom(0, 419, 420, 690, 691, 809, 810, 1020, 1021, 1439)
const moment = fc
  .tuple(fc.integer({ min: 500, max: 760 }), fc.oneof(fc.integer({ min: 0, max: 1439 }), edge))
  .map(([day, minute]) => written.textAt(day * 1440 + minute))
const runs = { numRuns: 1000 }

test('between: as the minutes written out, and nothing backwards', () => {
  fc.assert(
    fc.property(moment, moment, (a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a]
      expect(clock.between(from, to)).toBe(written.between(from, to))
      expect(clock.between(to, from)).toBe(0)
    }),
    runs,
  )
})

test('after: the first minute by which so much was worked', () => {
  fc.assert(
    fc.property(moment, minutes, (from, count) => {
      let at = written.minuteAt(from)
      for (let left = count; left > 0; at++) if (written.isWorked(at)) left -= 1
      expect(clock.after(from, count)).toBe(written.textAt(at))
    }),
    runs,
  )
})

test('before: the first minute from which no more is left', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 0, max: 5 * 480 }), (to, count) => {
      let at = written.minuteAt(to)
      let left = 0
      while (left + (written.isWorked(at - 1) ? 1 : 0) <= count) left += written.isWorked(--at) ? 1 : 0
      expect(clock.before(to, count)).toBe(written.textAt(at))
    }),
    runs,
  )
})

test('a year the calendar does not know has its weekends; what is no moment counts nothing', () => {
  expect(clock.between('2028-01-07T16:00', '2028-01-10T08:00')).toBe(120)
  expect(clock.between('', '2026-11-23T08:00')).toBe(0)
  expect(clock.between('2026-11-23T08:00', 'soon')).toBe(0)
})
