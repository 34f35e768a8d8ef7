/** Extra opening sessions a commune announces itself, one by one, beside those of its law pack. */
import { ok, refuse, type Result } from '../base/result.ts'
import type { CalendarData } from './calendar.ts'
import { formatWallTime, parseDay, parseTime } from './day.ts'
import type { ExtraOpening } from './extra-openings.ts'
import { isWorked } from './working-day.ts'

/** As it is announced: one day, one span, on the wall clock of the commune. */
export interface Announced {
  readonly date: string // YYYY-MM-DD
  readonly from: string // HH:MM
  readonly to: string
  readonly returnsSameDay: boolean // same-day results are handed over before it ends
  readonly reason: string // for whom, or why: it is read out and printed
}

export function toOpening({ date, from, to, returnsSameDay }: Announced): ExtraOpening | null {
  const [day, startsAt, endsAt] = [parseDay(date), parseTime(from), parseTime(to)]
  if (day === undefined || startsAt === undefined || endsAt === undefined || startsAt >= endsAt) return null
  return { on: { day }, startsAt, endsAt, returnsSameDay }
}

/** The calendar with the sessions of the commune; itself when there are none. */
export function withOpenings(calendar: CalendarData, announced: readonly Announced[]): CalendarData {
  const openings = announced.flatMap((one) => toOpening(one) ?? [])
  return openings.length === 0
    ? calendar
    : { ...calendar, extraOpenings: [...calendar.extraOpenings, ...openings] }
}

/** `calendar` with what was announced already. `calendar.opening.malformed`, `.begun`, `.working-time`, `.overlaps`,
 *  `calendar.year-missing`. `now`: wall time. */
export function checkOpening(asked: Announced, calendar: CalendarData, now: string): Result<Announced> {
  const opening = toOpening(asked)
  if (opening === null || asked.reason.trim() === '') return refuse('calendar.opening.malformed')
  if (hasBegun(asked, now)) return refuse('calendar.opening.begun')
  const day = parseDay(asked.date) ?? 0
  const worked = isWorked(day, calendar)
  if (!worked.ok) return worked
  const meets = (other: { readonly startsAt: number; readonly endsAt: number }) =>
    opening.startsAt < other.endsAt && other.startsAt < opening.endsAt
  if (worked.value && calendar.sessions.some(meets)) return refuse('calendar.opening.working-time')
  const onThatDay = calendar.extraOpenings.filter(({ on }) => 'day' in on && on.day === day)
  return onThatDay.some(meets) ? refuse('calendar.opening.overlaps') : ok(asked)
}

/** From then on people may stand before the door: it is neither announced nor called off any more. */
export function hasBegun({ date, from }: Pick<Announced, 'date' | 'from'>, now: string): boolean {
  return `${date}T${from}` <= now
}

/** Wall time at which it ends. */
export function endOf(one: Pick<Announced, 'date' | 'to'>): string {
  return formatWallTime({ day: parseDay(one.date) ?? 0, minute: parseTime(one.to) ?? 0 })
}
