/**
 * Places that may be given out by appointment. Each of a slot is numbered and belongs to one device, found from the plan
 * alone: devices without a line never give out the same one, and nothing has to be asked for or handed back. Whose a
 * number is moves on with day and slot, so that few places for many devices still reach every one of them.
 */
import { ok, refuse, type Result } from '../base/result.ts'
import type { CalendarData } from '../calendar/calendar.ts'
import { formatTime, parseDay } from '../calendar/day.ts'
import type { VisitPlan } from '../centre/centre-facts.ts'
import { sessionsOf } from '../roster/duty-sessions.ts'

export interface Slot {
  readonly day: string // YYYY-MM-DD
  readonly from: string // HH:MM
  readonly to: string
  readonly at: number // nth of the day, from 0
}

export interface Place {
  readonly day: string
  readonly from: string
  readonly no: number // 1…
}

/** Days: so far ahead an appointment is given. */
export const BOOKED_AHEAD = 14

export function planFor(plans: readonly VisitPlan[], day: string): VisitPlan | null {
  return plans.reduce<VisitPlan | null>(
    (found, plan) =>
      plan.validFrom <= day && (found === null || plan.validFrom >= found.validFrom) ? plan : found,
    null,
  )
}

/** Whole slots within the opening sessions. `calendar.day.malformed`, `calendar.year-missing`. */
export function slotsOf(day: string, calendar: CalendarData, { minutes }: VisitPlan): Result<Slot[]> {
  const number = parseDay(day)
  if (number === undefined) return refuse('calendar.day.malformed', { date: day })
  const sessions = sessionsOf(number, calendar)
  if (!sessions.ok) return sessions
  const starts = sessions.value.flatMap(({ startsAt, endsAt }) =>
    Array.from({ length: Math.floor((endsAt - startsAt) / minutes) }, (_, i) => startsAt + i * minutes),
  )
  return ok(
    starts.map((start, at) => ({ day, from: formatTime(start), to: formatTime(start + minutes), at })),
  )
}

/** Numbers of a slot that the device of this book gives out. */
export function ownNumbers({ places, books }: VisitPlan, slot: Slot, book: number): number[] {
  const turn = (parseDay(slot.day) ?? 0) + slot.at
  return Array.from({ length: places }, (_, i) => i + 1).filter(
    (no) => books[(no - 1 + turn) % books.length] === book,
  )
}

export function placeId({ day, from, no }: Place): string {
  return `${day}T${from}/${no}`
}
