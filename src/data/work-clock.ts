/** The working time of the law in force, summed once for all screens. */
import type { CalendarData } from '../../domain/calendar/calendar.ts'
import { workClock, type WorkClock } from '../../domain/deadline/work-clock.ts'
import { getLaw } from './current.ts'

const clocks = new WeakMap<CalendarData, WorkClock>()

export function getWorkClock(): WorkClock {
  const { calendar } = getLaw()
  const known = clocks.get(calendar) ?? workClock(calendar)
  clocks.set(calendar, known)
  return known
}
