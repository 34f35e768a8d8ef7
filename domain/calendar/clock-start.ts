/** From when the time limit runs: the moment of receipt, or the next moment of work (domain.md §1.7). */
import { ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { CalendarData } from './calendar.ts'
import type { WallTime } from './day.ts'
import { extraOpeningAt } from './extra-openings.ts'
import { afterWorkingDays, isWorked } from './working-day.ts'

/** Why the clock did not start at the moment of receipt. */
export type StartReason =
  | 'at-once'
  | 'before-opening'
  | 'midday'
  | 'after-closing'
  | 'day-off'
  | 'extra-opening'

export interface ClockStart {
  readonly at: WallTime
  readonly reason: StartReason
}

/** The closing minute of a session still belongs to it: a dossier taken at 17:00 was taken in time. */
export function clockStart(
  received: WallTime,
  calendar: CalendarData,
  skip: (day: number) => void,
): Result<ClockStart> {
  const worked = isWorked(received.day, calendar)
  if (!worked.ok) return worked
  const opening = calendar.sessions[0]?.startsAt ?? 0
  const next = calendar.sessions.find(({ endsAt }) => received.minute <= endsAt)
  if (worked.value && next !== undefined) {
    if (received.minute >= next.startsAt) return ok({ at: received, reason: 'at-once' })
    const reason = next.startsAt === opening ? 'before-opening' : 'midday'
    return ok({ at: { day: received.day, minute: next.startsAt }, reason })
  }
  if (!worked.value) skip(received.day)
  const day = afterWorkingDays(received.day, 1, calendar, skip)
  const isExtra = extraOpeningAt(received, calendar) !== undefined
  const reason = isExtra ? 'extra-opening' : worked.value ? 'after-closing' : 'day-off'
  return day.ok ? ok({ at: { day: day.value, minute: opening }, reason }) : day
}
