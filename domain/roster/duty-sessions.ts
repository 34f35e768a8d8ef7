/** Who answers in each opening session, by the calendar and not by hope: a session nobody answers in is a gap (Q06). */
import { ok, type Result } from '../base/result.ts'
import type { CalendarData } from '../calendar/calendar.ts'
import { formatDay, weekdayOf } from '../calendar/day.ts'
import { isWorked } from '../calendar/working-day.ts'
import type { CentreFacts, DutyPart, DutyRow } from '../centre/centre-facts.ts'

export interface OpenSession {
  readonly day: number
  readonly startsAt: number
  readonly endsAt: number
  readonly isExtra: boolean
}

export interface DutySession extends OpenSession {
  readonly part: DutyPart
  /** Who is there, first the one who answers; empty: a gap. */
  readonly people: readonly Pick<DutyRow, 'name' | 'phone'>[]
}

type Roster = Pick<CentreFacts, 'duty' | 'away'>

/** Working hours of the day and its extra sessions, in order. `calendar.year-missing`. */
export function sessionsOf(day: number, calendar: CalendarData): Result<OpenSession[]> {
  const worked = isWorked(day, calendar)
  if (!worked.ok) return worked
  const own = worked.value ? calendar.sessions.map((one) => ({ ...one, isExtra: false })) : []
  const extra = calendar.extraOpenings
    .filter(({ on }) => ('day' in on ? on.day === day : on.weekday === weekdayOf(day)))
    .map((one) => ({ ...one, isExtra: true }))
  return ok(
    [...own, ...extra]
      .map(({ startsAt, endsAt, isExtra }) => ({ day, startsAt, endsAt, isExtra }))
      .sort((a, b) => a.startsAt - b.startsAt),
  )
}

export function partOf(startsAt: number): DutyPart {
  return startsAt < 12 * 60 ? 'morning' : startsAt < 17 * 60 ? 'afternoon' : 'evening'
}

/** Named for this very day first, then those of every week: they stand in when somebody is away. */
export function peopleOf({ duty, away }: Roster, day: number, part: DutyPart): DutySession['people'] {
  const date = formatDay(day)
  const isAway = (name: string) => away.some((one) => one.name === name && one.from <= date && date <= one.to)
  const dated = duty.filter((row) => row.on === date)
  const weekly = duty.filter((row) => row.on === weekdayOf(day))
  return [...dated, ...weekly]
    .filter((row) => row.part === part && !isAway(row.name))
    .map(({ name, phone }) => ({ name, phone }))
}

/** From `from` over so many working days, with the extra sessions between them. */
export function dutySessions(
  roster: Roster,
  calendar: CalendarData,
  from: number,
  workingDays: number,
): Result<DutySession[]> {
  const found: DutySession[] = []
  for (let day = from, left = workingDays; left > 0; day++) {
    const open = sessionsOf(day, calendar)
    if (!open.ok) return open
    if (open.value.some(({ isExtra }) => !isExtra)) left -= 1
    for (const session of open.value) {
      const part = partOf(session.startsAt)
      found.push({ ...session, part, people: peopleOf(roster, day, part) })
    }
  }
  return ok(found)
}

/** The coming working days that are looked at. */
export const LOOKED_AHEAD = 14

export function gapsOf(sessions: readonly DutySession[]): DutySession[] {
  return sessions.filter(({ people }) => people.length === 0)
}
