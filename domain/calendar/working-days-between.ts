/** How many days are worked from the day after one day until another, that day included. */
import type { CalendarData } from './calendar.ts'
import { parseDay } from './day.ts'
import { isWorkedByRule } from './working-day.ts'

/** For planning, never for a date that is printed. Days are YYYY-MM-DD; 0 when `to` has passed or is no day. */
export function workingDaysBetween(from: string, to: string, calendar: CalendarData): number {
  const [first, last] = [parseDay(from), parseDay(to)]
  if (first === undefined || last === undefined) return 0
  let count = 0
  for (let day = first + 1; day <= last; day++) if (isWorkedByRule(day, calendar)) count += 1
  return count
}
