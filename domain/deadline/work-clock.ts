/**
 * Working minutes by looking them up: a list of a thousand dossiers asks for them ten thousand times. The days are summed
 * once for a calendar. For lists, clocks of steps and reports; a date that is printed comes from `dueDate`, which refuses
 * a year the calendar does not know. Here such a year has its weekends only.
 */
import type { CalendarData } from '../calendar/calendar.ts'
import { dayOf, formatWallTime, minutesOf, parseWallTime } from '../calendar/day.ts'
import type { WallTime } from '../calendar/day.ts'
import { isWorkedByRule } from '../calendar/working-day.ts'
import { minutesPerWorkingDay } from '../calendar/working-time.ts'

/** Moments are YYYY-MM-DDTHH:MM, wall time of the commune. */
export interface WorkClock {
  readonly dayMinutes: number
  /** Minutes of work from one moment to another; 0 when the second is not later, or when one is no moment. */
  readonly between: (from: string, to: string) => number
  /** The first moment by which so many minutes of work have passed; `from` itself for none. */
  readonly after: (from: string, minutes: number) => string
  /** The first moment from which no more than so many minutes of work are left until `to`. */
  readonly before: (to: string, minutes: number) => string
}

const SPARE_DAYS = 400 // before and after the years of the calendar

export function workClock(calendar: CalendarData): WorkClock {
  const first = dayOf(Math.min(...calendar.years), 1, 1) - SPARE_DAYS
  const last = dayOf(Math.max(...calendar.years) + 1, 1, 1) + SPARE_DAYS
  const dayMinutes = minutesPerWorkingDay(calendar)
  const sums = [0] // minutes of work before the day with this index
  for (let day = first; day < last; day++)
    sums.push((sums.at(-1) ?? 0) + (isWorkedByRule(day, calendar) ? dayMinutes : 0))

  const clamped = (day: number) => Math.max(0, Math.min(sums.length - 2, day - first))
  /** Minutes of work since the first day of all. */
  const workedUntil = ({ day, minute }: WallTime): number => {
    const at = clamped(day)
    const before = sums[at] ?? 0
    return (sums[at + 1] ?? 0) === before ? before : before + workedInDay(minute, calendar)
  }
  /** The first moment by which so many minutes of work have passed since the first day of all. */
  const reached = (sum: number): string => {
    let [low, high] = [0, sums.length - 2]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle + 1] ?? 0) >= sum) high = middle
      else low = middle + 1
    }
    return formatWallTime({ day: low + first, minute: minuteAfter(sum - (sums[low] ?? 0), calendar) })
  }

  return {
    dayMinutes,
    between(from, to) {
      const [start, end] = [parseWallTime(from), parseWallTime(to)]
      if (start === undefined || end === undefined || minutesOf(end) <= minutesOf(start)) return 0
      return workedUntil(end) - workedUntil(start)
    },
    after(from, minutes) {
      const start = parseWallTime(from)
      return start === undefined || minutes <= 0 ? from : reached(workedUntil(start) + minutes)
    },
    before(to, minutes) {
      const end = parseWallTime(to)
      return end === undefined ? to : reached(workedUntil(end) - minutes)
    },
  }
}

/** Minutes of work of a working day that have passed at this minute of it. */
function workedInDay(minute: number, { sessions }: CalendarData): number {
  return sessions.reduce(
    (sum, { startsAt, endsAt }) => sum + Math.max(0, Math.min(minute, endsAt) - startsAt),
    0,
  )
}

/** The first minute of a working day by which so many minutes of work have passed. */
function minuteAfter(minutes: number, { sessions }: CalendarData): number {
  let left = minutes
  for (const { startsAt, endsAt } of sessions) {
    if (left <= endsAt - startsAt) return startsAt + left
    left -= endsAt - startsAt
  }
  return sessions.at(-1)?.endsAt ?? 0
}
