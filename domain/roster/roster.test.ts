import { expect, test } from 'vitest'
import { withOpenings } from '../calendar/announced.ts'
import { parseCalendar } from '../calendar/calendar.ts'
import { formatDay, parseDay, parseWallTime } from '../calendar/day.ts'
import type { DutyRow } from '../centre/centre-facts.ts'
import { dutySessions, gapsOf, LOOKED_AHEAD } from './duty-sessions.ts'
import { onDuty } from './on-duty.ts'

const parsed = parseCalendar({
  years: [2026],
  days_off: [{ date: '2026-11-25', name: 'Nghỉ thử', source: 's' }],
  make_up_working_days: [{ date: '2026-11-28', reason: 'Làm bù', source: 's' }],
})
if (!parsed.ok) throw new Error(parsed.problem.code)
const evening = { date: '2026-12-01', from: '17:30', to: '19:30', returnsSameDay: false, reason: 'Cao điểm' }
const calendar = withOpenings(parsed.value, [evening])
const row = (on: DutyRow['on'], part: DutyRow['part'], name: string): DutyRow => ({
  on,
  part,
  name,
  phone: '02373 111 222',
})
const week = ([1, 2, 3, 4, 5] as const).flatMap((on) => [
  row(on, 'morning', 'Mai'),
  row(on, 'afternoon', 'Hùng'),
])
const monday = parseDay('2026-11-23')!
const gaps = (duty: readonly DutyRow[], away: Parameters<typeof dutySessions>[0]['away'] = []) => {
  const sessions = dutySessions({ duty, away }, calendar, monday, LOOKED_AHEAD)
  if (!sessions.ok) throw new Error(sessions.problem.code)
  return gapsOf(sessions.value).map(({ day, part }) => `${formatDay(day)} ${part}`)
}

test('Q06: a roster of weekdays leaves the Saturday that is made up and the evening that was announced', () => {
  expect(gaps(week)).toEqual(['2026-11-28 morning', '2026-11-28 afternoon', '2026-12-01 evening'])
})

test('Q06: rows of one day close those gaps; a day off needs nobody', () => {
  const closed = [
    ...week,
    row('2026-11-28', 'morning', 'Mai'),
    row('2026-11-28', 'afternoon', 'Mai'),
    row('2026-12-01', 'evening', 'Lan'),
  ]
  expect(gaps(closed)).toEqual([])
  expect(gaps(closed.filter(({ on }) => on !== 3))).toEqual([
    '2026-12-02 morning',
    '2026-12-02 afternoon',
    '2026-12-09 morning',
    '2026-12-09 afternoon',
  ])
})

test('Q06: who is away leaves a gap unless somebody stands in', () => {
  const away = [{ name: 'Mai', from: '2026-11-24', to: '2026-11-26' }]
  expect(gaps(week, away)).toContain('2026-11-24 morning')
  expect(gaps(week, away)).not.toContain('2026-11-25 morning') // the day off
  expect(gaps(week, away)).toContain('2026-11-26 morning')
  expect(gaps([...week, row(2, 'morning', 'Lan')], away)).not.toContain('2026-11-24 morning')
})

test('Q06: fourteen working days are looked at, over weekends; the end of the known years is told, not guessed', () => {
  const sessions = dutySessions({ duty: week, away: [] }, calendar, monday, LOOKED_AHEAD)
  const days = sessions.ok ? new Set(sessions.value.map(({ day }) => day)) : new Set()
  expect(days.size).toBe(LOOKED_AHEAD)
  expect(
    dutySessions({ duty: week, away: [] }, calendar, parseDay('2026-12-28')!, LOOKED_AHEAD),
  ).toMatchObject({
    problem: { code: 'calendar.year-missing' },
  })
})

test('who answers now: the one of this very day first, at noon the next, at night tomorrow’s', () => {
  const duty = [...week, row('2026-11-23', 'morning', 'Lan')]
  const at = (time: string) => onDuty({ duty, away: [] }, calendar, parseWallTime(`2026-11-23T${time}`)!)
  expect(at('08:00').now?.people.map(({ name }) => name)).toEqual(['Lan', 'Mai'])
  expect(at('12:00')).toMatchObject({ now: null, next: { people: [{ name: 'Hùng' }] } })
  expect(at('22:00').next?.day).toBe(monday + 1)
})
