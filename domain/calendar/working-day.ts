/** Which days are worked: not Saturdays, Sundays and days off, but made-up Saturdays are. */
import { ok, refuse } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { findDayOff, findMakeUp } from './calendar.ts'
import type { CalendarData } from './calendar.ts'
import { SATURDAY, SUNDAY, formatDay, parseDay, weekdayOf, yearOf } from './day.ts'

/** `calendar.year-missing` for a year the calendar does not know; `calendar.day.malformed`. Days are YYYY-MM-DD. */
export function isWorkingDay(date: string, calendar: CalendarData): Result<boolean> {
  const day = parseDay(date)
  return day === undefined ? refuse('calendar.day.malformed', { date }) : isWorked(day, calendar)
}

/** The n-th working day after `date` (the day itself does not count). 0 gives `date` back, worked or not. */
export function addWorkingDays(date: string, days: number, calendar: CalendarData): Result<string> {
  const day = parseDay(date)
  if (day === undefined) return refuse('calendar.day.malformed', { date })
  const moved = afterWorkingDays(day, days, calendar)
  return moved.ok ? ok(formatDay(moved.value)) : moved
}

export function isWorked(day: number, calendar: CalendarData): Result<boolean> {
  const year = yearOf(day)
  if (!calendar.years.includes(year)) return refuse('calendar.year-missing', { year })
  return ok(isWorkedByRule(day, calendar))
}

/** Without asking whether the year is known: for counting only, never for a date that is printed. */
export function isWorkedByRule(day: number, calendar: CalendarData): boolean {
  if (findMakeUp(calendar, day) !== undefined) return true
  const weekday = weekdayOf(day)
  return weekday !== SATURDAY && weekday !== SUNDAY && findDayOff(calendar, day) === undefined
}

/** Steps over `days` working days; calls `skip` for every day that is not worked on the way. */
export function afterWorkingDays(
  day: number,
  days: number,
  calendar: CalendarData,
  skip: (day: number) => void = () => undefined,
): Result<number> {
  let at = day
  for (let left = days; left > 0;) {
    at += 1
    const worked = isWorked(at, calendar)
    if (!worked.ok) return worked
    if (worked.value) left -= 1
    else skip(at)
  }
  return ok(at)
}

/** `day` itself when it is worked, else the next that is. */
export function onOrAfter(day: number, calendar: CalendarData, skip?: (day: number) => void): Result<number> {
  const worked = isWorked(day, calendar)
  if (!worked.ok) return worked
  if (worked.value) return ok(day)
  skip?.(day)
  return afterWorkingDays(day, 1, calendar, skip)
}
