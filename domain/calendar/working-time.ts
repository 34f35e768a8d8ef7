/** Working minutes: the sessions of working days, nothing else. Extra opening hours are no working time. */
import { ok, refuse } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { CalendarData } from './calendar.ts'
import { minutesOf, parseWallTime } from './day.ts'
import type { WallTime } from './day.ts'
import { extraOpeningAt } from './extra-openings.ts'
import { afterWorkingDays, isWorked, onOrAfter } from './working-day.ts'

/** Minutes of work from `from` to `to` (YYYY-MM-DDTHH:MM). `calendar.span.reversed` when `to` is earlier. */
export function workingMinutesBetween(from: string, to: string, calendar: CalendarData): Result<number> {
  const start = parseWallTime(from)
  const end = parseWallTime(to)
  if (start === undefined) return refuse('calendar.instant.malformed', { at: from })
  if (end === undefined) return refuse('calendar.instant.malformed', { at: to })
  return minutesOf(end) < minutesOf(start)
    ? refuse('calendar.span.reversed', { from, to })
    : workedBetween(start, end, calendar)
}

export function workedBetween(start: WallTime, end: WallTime, calendar: CalendarData): Result<number> {
  let total = 0
  for (let day = start.day; day <= end.day; day++) {
    const worked = isWorked(day, calendar)
    if (!worked.ok) return worked
    if (!worked.value) continue
    const from = day === start.day ? start.minute : 0
    const to = day === end.day ? end.minute : Number.POSITIVE_INFINITY
    for (const { startsAt, endsAt } of calendar.sessions) {
      total += Math.max(0, Math.min(to, endsAt) - Math.max(from, startsAt))
    }
  }
  return ok(total)
}

/** The first moment by which `minutes` of work have passed since `at`; `skip` hears of every day not worked. */
export function afterWorkingMinutes(
  at: WallTime,
  minutes: number,
  calendar: CalendarData,
  skip?: (day: number) => void,
): Result<WallTime> {
  if (minutes === 0) return ok(at)
  let left = minutes
  let from = at.minute
  let day = onOrAfter(at.day, calendar, skip)
  if (day.ok && day.value !== at.day) from = 0
  while (day.ok) {
    for (const { startsAt, endsAt } of calendar.sessions) {
      const open = Math.max(0, endsAt - Math.max(from, startsAt))
      if (open > 0 && left <= open) return ok({ day: day.value, minute: Math.max(from, startsAt) + left })
      left -= open
    }
    from = 0
    day = afterWorkingDays(day.value, 1, calendar, skip)
  }
  return day
}

export function minutesPerWorkingDay(calendar: CalendarData): number {
  return calendar.sessions.reduce((sum, { startsAt, endsAt }) => sum + endsAt - startsAt, 0)
}

/** What the counter is doing at this moment: `extra` is open, but no clock runs. */
export function openingAt(at: WallTime, calendar: CalendarData): Result<'working' | 'extra' | 'closed'> {
  const worked = isWorked(at.day, calendar)
  if (!worked.ok) return worked
  const isIn = ({ startsAt, endsAt }: { startsAt: number; endsAt: number }): boolean =>
    startsAt <= at.minute && at.minute < endsAt
  if (worked.value && calendar.sessions.some(isIn)) return ok('working')
  const extra = extraOpeningAt(at, calendar)
  return ok(extra !== undefined && isIn(extra) ? 'extra' : 'closed')
}
