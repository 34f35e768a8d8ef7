/** How much time is left: for the coloured due column, never for a printed date. */
import type { DueDate } from '../dossier/events.ts'
import type { CalendarData } from './calendar.ts'
import { minutesOf, parseWallTime, yearOf } from './day.ts'
import type { WallTime } from './day.ts'
import { isWorkedByRule } from './working-day.ts'

export interface Remaining {
  readonly state: 'overdue' | 'today' | 'near' | 'in-time'
  readonly workingDays: number // working days after today up to the due day; negative: since the due day
  readonly isCertain: boolean // false: a year in between is not in the calendar, only weekends were left out
}

/** A due date this many working days away or fewer is `near`. */
const NEAR_WORKING_DAYS = 2

/** `now` is YYYY-MM-DDTHH:MM, wall time of the commune. Both texts come from our own code: a malformed one throws. */
export function remaining(due: Pick<DueDate, 'at'>, now: string, calendar: CalendarData): Remaining {
  const end = wallTime(due.at)
  const start = wallTime(now)
  const isOverdue = minutesOf(start) > minutesOf(end)
  const [from, to] = isOverdue ? [end.day, start.day] : [start.day, end.day]
  let count = 0
  let isCertain = calendar.years.includes(yearOf(from))
  for (let day = from + 1; day <= to; day++) {
    isCertain &&= calendar.years.includes(yearOf(day))
    if (isWorkedByRule(day, calendar)) count += 1
  }
  if (isOverdue) return { state: 'overdue', workingDays: count === 0 ? 0 : -count, isCertain }
  if (start.day === end.day) return { state: 'today', workingDays: 0, isCertain }
  return { state: count <= NEAR_WORKING_DAYS ? 'near' : 'in-time', workingDays: count, isCertain }
}

function wallTime(text: string): WallTime {
  const at = parseWallTime(text)
  if (at === undefined) throw new Error(`no wall time: ${text}`)
  return at
}
