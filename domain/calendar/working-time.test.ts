import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_SESSIONS, parseCalendar } from './calendar.ts'
import type { CalendarData } from './calendar.ts'
import { dayOf, formatDay, parseDay, parseWallTime, weekdayOf } from './day.ts'
import { addWorkingDays, isWorkingDay } from './working-day.ts'
import { openingAt, workingMinutesBetween } from './working-time.ts'

const holidays = JSON.parse(readFileSync('data/law/holidays.json', 'utf8')) as Record<string, unknown>
const calendar = read(holidays)

describe('days as integers', () => {
  test('agree with the platform for four centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1800, 1, 1), max: dayOf(2199, 12, 31) }), (day) => {
        const date = new Date(day * 86_400_000)
        expect(formatDay(day)).toBe(date.toISOString().slice(0, 10))
        expect(weekdayOf(day)).toBe(date.getUTCDay())
        expect(parseDay(formatDay(day))).toBe(day)
      }),
    )
  })
  test.each(['2026-02-29', '2026-02-31', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', ''])(
    'no such day: %s',
    (text) => expect(parseDay(text)).toBeUndefined(),
  )
})

describe('the calendar of data/law/holidays.json', () => {
  test('knows 2025–2027 and says that 2027 is not official yet', () => {
    expect(calendar.years).toEqual([2025, 2026, 2027])
    expect(calendar.provisionalYears).toEqual([2027])
    expect(calendar.daysOff['2027-02-04']?.state).toBe('provisional')
    expect(calendar.daysOff['2026-09-02']?.state).toBe('confirmed')
    expect(calendar.sessions).toEqual(DEFAULT_SESSIONS)
  })
  test('NQ 28/2026/QH16: 24/11 is a holiday since 2026, not in 2025', () => {
    expect(isWorkingDay('2026-11-24', calendar)).toEqual({ ok: true, value: false })
    expect(isWorkingDay('2025-11-24', calendar)).toEqual({ ok: true, value: true })
  })
  test('make-up Saturdays are worked, other Saturdays are not', () => {
    expect(isWorkingDay('2026-08-22', calendar)).toEqual({ ok: true, value: true })
    expect(isWorkingDay('2026-08-29', calendar)).toEqual({ ok: true, value: false })
  })
  test('a day outside its years is refused, never guessed', () => {
    expect(isWorkingDay('2028-01-03', calendar)).toMatchObject({
      problem: { code: 'calendar.year-missing', details: { year: 2028 } },
    })
    expect(addWorkingDays('2027-12-31', 1, calendar)).toMatchObject({
      problem: { code: 'calendar.year-missing' },
    })
    expect(isWorkingDay('31/12/2026', calendar)).toMatchObject({
      problem: { code: 'calendar.day.malformed' },
    })
  })
  test('an administrator may confirm a day and set the sessions', () => {
    const days = (holidays['days_off'] as Record<string, unknown>[]).map((day) => ({
      ...day,
      state: 'confirmed',
    }))
    const edited = read({ ...holidays, days_off: days, sessions: [{ from: '07:30', to: '12:00' }] })
    expect(edited.daysOff['2027-02-04']?.state).toBe('confirmed')
    expect(edited.sessions).toEqual([{ startsAt: 450, endsAt: 720 }])
  })
  test.each([
    [{ days_off: [{ date: '2026-02-30', name: 'x' }] }],
    [
      {
        days_off: [
          { date: '2026-09-02', name: 'x' },
          { date: '2026-09-02', name: 'y' },
        ],
      },
    ],
    [{ days_off: [], make_up_working_days: [{ date: '2026-08-21' }] }],
    [{ days_off: [{ date: '2026-08-22', name: 'x' }], make_up_working_days: [{ date: '2026-08-22' }] }],
    [
      {
        days_off: [],
        sessions: [
          { from: '13:00', to: '17:00' },
          { from: '07:00', to: '11:00' },
        ],
      },
    ],
    [{ days_off: [], sessions: [{ from: '17:00', to: '7:00' }] }],
    [{ days_off: [], extra_openings: [{ weekday: 7, from: '07:00', to: '11:00' }] }],
    [null],
    ['2026-09-02'],
  ])('a malformed item is refused: %j', (json) => {
    expect(parseCalendar(json)).toMatchObject({ ok: false, problem: { code: 'calendar.data.malformed' } })
  })
})

describe('working time', () => {
  test('is additive: a→b and b→c together are a→c', () => {
    const moment = fc.integer({ min: 0, max: 1_500_000 }).map(at)
    fc.assert(
      fc.property(moment, moment, moment, (...moments) => {
        const [a = '', b = '', c = ''] = [...moments].sort()
        expect(minutes(a, b) + minutes(b, c)).toBe(minutes(a, c))
      }),
    )
  })
  test('8 h on a working day, none at the weekend', () => {
    expect(minutes('2026-11-20T00:00', '2026-11-21T00:00')).toBe(480)
    expect(minutes('2026-11-21T00:00', '2026-11-23T00:00')).toBe(0)
    expect(workingMinutesBetween('2026-11-21T00:00', '2026-11-20T00:00', calendar)).toMatchObject({
      problem: { code: 'calendar.span.reversed' },
    })
  })
  test('§1.7 extra opening sessions are open, but no working time (TTHC 1.004194: Saturday morning)', () => {
    const extra = read({ ...holidays, extra_openings: [{ weekday: 6, from: '07:00', to: '11:30' }] })
    expect(opening('2026-11-21T08:00', extra)).toBe('extra')
    expect(opening('2026-11-21T11:30', extra)).toBe('closed')
    expect(opening('2026-11-20T08:00', extra)).toBe('working')
    expect(workingMinutesBetween('2026-11-21T07:00', '2026-11-21T11:30', extra)).toEqual({
      ok: true,
      value: 0,
    })
    expect(isWorkingDay('2026-11-21', extra)).toEqual({ ok: true, value: false })
  })
  test('n working days back and forth: the day found is worked and exactly n worked days lie between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 1, max: 60 }), (offset, days) => {
        const from = formatDay(dayOf(2025, 1, 1) + offset)
        const to = addWorkingDays(from, days, calendar)
        if (!to.ok) throw new Error(to.problem.code)
        expect(isWorkingDay(to.value, calendar)).toEqual({ ok: true, value: true })
        expect(minutes(`${from}T23:59`, `${to.value}T23:59`)).toBe(days * 480)
      }),
    )
  })
})

function read(json: unknown): CalendarData {
  const parsed = parseCalendar(json)
  if (!parsed.ok) throw new Error(`${parsed.problem.code} ${JSON.stringify(parsed.problem.details)}`)
  return parsed.value
}

function at(minute: number): string {
  return new Date(Date.UTC(2025, 0, 1) + minute * 60_000).toISOString().slice(0, 16)
}

function minutes(from: string, to: string): number {
  const between = workingMinutesBetween(from, to, calendar)
  if (!between.ok) throw new Error(between.problem.code)
  return between.value
}

function opening(text: string, of: CalendarData): string {
  const moment = parseWallTime(text)
  const found = moment === undefined ? undefined : openingAt(moment, of)
  return found?.ok === true ? found.value : 'refused'
}
