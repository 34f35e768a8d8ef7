/** Who answers now, or from when somebody does: for the board, the receipt and the poster. */
import type { CalendarData } from '../calendar/calendar.ts'
import type { WallTime } from '../calendar/day.ts'
import type { CentreFacts } from '../centre/centre-facts.ts'
import { dutySessions, type DutySession } from './duty-sessions.ts'

export interface OnDuty {
  readonly now: DutySession | null // null: closed
  readonly next: DutySession | null // the first one after it
}

/** Nothing where the calendar ends. */
export function onDuty(
  facts: Pick<CentreFacts, 'duty' | 'away'>,
  calendar: CalendarData,
  at: WallTime,
): OnDuty {
  const sessions = dutySessions(facts, calendar, at.day, 2)
  if (!sessions.ok) return { now: null, next: null }
  const now = sessions.value.find(
    ({ day, startsAt, endsAt }) => day === at.day && startsAt <= at.minute && at.minute < endsAt,
  )
  const next = sessions.value.find(
    ({ day, startsAt }) => day > at.day || (day === at.day && startsAt > at.minute),
  )
  return { now: now ?? null, next: next ?? null }
}
