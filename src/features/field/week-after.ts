/** The same weekday a week later. */
import { formatDay, parseDay } from '../../../domain/calendar/day.ts'

export function weekAfter(day: string): string {
  const number = parseDay(day)
  return number === undefined ? day : formatDay(number + 7)
}
