import { expect, test } from 'vitest'
import { expectedCrowd, quietest, tallyOf, type DayTally } from './crowd.ts'

const day = (date: string, counts: Record<string, number>): DayTally => ({ day: date, counts })
const mondays = [
  day('2026-11-02', { '07:00': 20, '07:30': 12, '10:30': 2 }),
  day('2026-11-09', { '07:00': 22, '07:30': 30, '10:30': 3 }),
  day('2026-11-16', { '07:00': 90, '07:30': 14 }),
]

test('the middle of past days of the same weekday: one wild day moves nothing', () => {
  expect(expectedCrowd(mondays, '2026-11-23')).toEqual([
    { from: '07:00', people: 22 },
    { from: '07:30', people: 14 },
    { from: '10:30', people: 2 },
  ])
})

test('where too little is known nothing is said: two days, another weekday, holidays, days to come', () => {
  expect(expectedCrowd(mondays.slice(1), '2026-11-23')).toBeNull()
  expect(expectedCrowd(mondays, '2026-11-24')).toBeNull()
  expect(expectedCrowd([...mondays.slice(1), day('2026-11-23', {})], '2026-11-30')).toBeNull()
  expect(expectedCrowd(mondays, '2026-11-16')).toBeNull()
  expect(quietest(null, [{ from: '07:00', to: '11:30' }])).toBeNull()
})

test('the quietest hour lies within an opening', () => {
  const crowd = expectedCrowd(mondays, '2026-11-23')
  expect(quietest(crowd, [{ from: '07:00', to: '08:30' }])).toEqual({ from: '07:30', to: '08:30' })
  expect(quietest(crowd, [{ from: '07:00', to: '11:30' }])).toEqual({ from: '08:00', to: '09:00' })
})

test('tickets fall into their half hour', () => {
  expect(tallyOf('2026-11-23', [420, 449, 450]).counts).toEqual({ '07:00': 2, '07:30': 1 })
})
