/** When an answer of another office is due unless the officer says otherwise. */
import type { CalendarData } from '../../../../domain/calendar/calendar.ts'
import { formatDay, parseWallTime } from '../../../../domain/calendar/day.ts'
import { afterWorkingDays } from '../../../../domain/calendar/working-day.ts'

/** Regulations of the offices give three working days for most questions. */
const DAYS = 3

/** YYYY-MM-DD; empty where the calendar does not reach. */
export function answerDay(now: string, calendar: CalendarData): string {
  const start = parseWallTime(now)
  const end = start && afterWorkingDays(start.day, DAYS, calendar)
  return end?.ok ? formatDay(end.value) : ''
}
