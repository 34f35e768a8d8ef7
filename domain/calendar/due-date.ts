/** The deadline engine: time limit + moment of receipt + calendar → due date with its reason. A printed due date is
 *  never computed again because a calendar was edited later. */
import { assertNever } from '../base/assert-never.ts'
import { ok, refuse } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { DueDate } from '../dossier/events.ts'
import type { TimeLimit } from '../procedure/procedure.ts'
import type { CalendarData } from './calendar.ts'
import { clockStart } from './clock-start.ts'
import type { ClockStart } from './clock-start.ts'
import { formatWallTime, minutesOf, parseTime, parseWallTime } from './day.ts'
import type { WallTime } from './day.ts'
import { explainByHand, explainDue } from './explain.ts'
import type { Occasion } from './explain.ts'
import { extraOpeningAt } from './extra-openings.ts'
import { pausedMinutes } from './pauses.ts'
import type { Pause } from './pauses.ts'
import { afterWorkingDays, isWorked, isWorkedByRule, onOrAfter } from './working-day.ts'
import { afterWorkingMinutes, minutesPerWorkingDay } from './working-time.ts'

export interface DueQuestion {
  readonly limit: TimeLimit
  readonly receivedAt: string // local wall time YYYY-MM-DDTHH:MM
  readonly calendar: CalendarData
  readonly occasion?: Occasion // what the clock starts with, for the sentence; reception when absent
  readonly pauses?: readonly Pause[] // waiting for supplements: the due date moves by the working time they took
}

const LONGEST = 1000 // days or hours; anything longer is a mistake in the catalogue

/** `calendar.instant.malformed`, `calendar.year-missing`, `calendar.limit.unknown` (the officer sets it by hand),
 *  `calendar.limit.malformed`, `calendar.span.reversed` (a pause that ends before it begins). */
export function dueDate(question: DueQuestion): Result<DueDate> {
  const { limit, receivedAt, calendar, pauses = [], occasion = 'received' } = question
  const received = parseWallTime(receivedAt)
  if (received === undefined) return refuse('calendar.instant.malformed', { at: receivedAt })
  const skipped: number[] = []
  const skip = (day: number): void => void skipped.push(day)
  const start = clockStart(received, calendar, skip)
  if (!start.ok) return start
  const due = applyLimit(limit, received, start.value, calendar, skip)
  if (!due.ok) return due
  const paused = pausedMinutes(pauses, received, calendar)
  if (!paused.ok) return paused
  const moved = movedBy(paused.value, due.value, calendar, skip)
  if (!moved.ok) return moved
  const why = explainDue({
    occasion,
    limit,
    received,
    start: start.value,
    due: moved.value,
    skipped,
    paused: paused.value,
    calendar,
  })
  return ok({ at: formatWallTime(moved.value), rule: ruleOf(limit, paused.value), why })
}

function applyLimit(
  limit: TimeLimit,
  received: WallTime,
  { at: start }: ClockStart,
  calendar: CalendarData,
  skip: (day: number) => void,
): Result<WallTime> {
  switch (limit.kind) {
    case 'same-day':
      return sameDay(limit.cutoff, received, start, calendar, skip)
    case 'working-days': {
      if (!isLength(limit.days)) return refuse('calendar.limit.malformed', { limit })
      return atMinute(start.minute, afterWorkingDays(start.day, limit.days, calendar, skip))
    }
    case 'calendar-days': {
      if (!isLength(limit.days)) return refuse('calendar.limit.malformed', { limit })
      return atMinute(start.minute, onOrAfter(start.day + limit.days, calendar, skip))
    }
    case 'working-hours': {
      const minutes = Math.ceil(limit.hours * 60)
      if (!isLength(minutes / 60, true)) return refuse('calendar.limit.malformed', { limit })
      return afterWorkingMinutes(start, minutes, calendar, skip)
    }
    case 'unknown':
      return refuse('calendar.limit.unknown', { text: limit.text })
    default:
      return assertNever(limit)
  }
}

/** "… trong ngày; nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo" (NĐ 23/2015/NĐ-CP art. 7). */
function sameDay(
  cutoff: string,
  received: WallTime,
  start: WallTime,
  calendar: CalendarData,
  skip: (day: number) => void,
): Result<WallTime> {
  const latest = parseTime(cutoff)
  if (latest === undefined) return refuse('calendar.limit.malformed', { cutoff })
  const extra = extraOpeningAt(received, calendar)
  if (extra?.returnsSameDay && start.day !== received.day)
    return ok({ day: received.day, minute: extra.endsAt })
  const closing = calendar.sessions.at(-1)?.endsAt ?? 0
  if (start.day !== received.day) return ok({ day: start.day, minute: closing })
  const isLate = received.minute > latest
  return atMinute(closing, afterWorkingDays(received.day, isLate ? 1 : 0, calendar, skip))
}

/** Whole working days keep the hour; only the rest is counted in minutes. */
function movedBy(
  minutes: number,
  due: WallTime,
  calendar: CalendarData,
  skip: (day: number) => void,
): Result<WallTime> {
  if (minutes === 0) return ok(due)
  // Promised within an extra session: what is left then is counted from the next working time.
  if (!isInSession(due, calendar)) return afterWorkingMinutes(due, minutes, calendar, skip)
  const perDay = minutesPerWorkingDay(calendar)
  const day = afterWorkingDays(due.day, Math.floor(minutes / perDay), calendar, skip)
  return day.ok ? afterWorkingMinutes({ ...due, day: day.value }, minutes % perDay, calendar, skip) : day
}

function isInSession({ day, minute }: WallTime, calendar: CalendarData): boolean {
  const isOpen = calendar.sessions.some(({ startsAt, endsAt }) => startsAt <= minute && minute <= endsAt)
  return isOpen && isWorkedByRule(day, calendar)
}

function atMinute(minute: number, day: Result<number>): Result<WallTime> {
  return day.ok ? ok({ day: day.value, minute }) : day
}

function isLength(value: number, fractions = false): boolean {
  return value >= 0 && value <= LONGEST && (fractions || Number.isInteger(value))
}

function ruleOf(limit: TimeLimit, paused: number): string {
  const pause = paused > 0 ? `+paused-minutes:${paused}` : ''
  switch (limit.kind) {
    case 'working-days':
    case 'calendar-days':
      return `${limit.kind}:${limit.days}${pause}`
    case 'working-hours':
      return `${limit.kind}:${limit.hours}${pause}`
    default:
      return `${limit.kind}${pause}`
  }
}

/** A due date the officer sets where the catalogue gives none; it must lie after the receipt, in working time. */
export function dueByHand(question: {
  readonly at: string
  readonly receivedAt: string
  readonly reason: string
  readonly calendar: CalendarData
}): Result<DueDate> {
  const { at, receivedAt, reason, calendar } = question
  const due = parseWallTime(at)
  const received = parseWallTime(receivedAt)
  if (due === undefined) return refuse('calendar.instant.malformed', { at })
  if (received === undefined) return refuse('calendar.instant.malformed', { at: receivedAt })
  if (minutesOf(due) <= minutesOf(received)) return refuse('calendar.due.before-receipt', { at, receivedAt })
  const worked = isWorked(due.day, calendar)
  if (!worked.ok) return worked
  const isOpen = calendar.sessions.some(
    ({ startsAt, endsAt }) => startsAt <= due.minute && due.minute <= endsAt,
  )
  if (!worked.value || !isOpen) return refuse('calendar.due.outside-working-time', { at })
  return ok({ at, rule: 'by-hand', why: explainByHand(received, due, reason) })
}
