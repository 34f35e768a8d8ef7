/** When it will be full: what past days of the same weekday saw. Numbers only; where too little is known, none. */
import { formatTime, parseDay, parseTime, weekdayOf } from '../calendar/day.ts'

/** Tickets given out in each half hour, by its beginning. */
export interface DayTally {
  readonly day: string // YYYY-MM-DD
  readonly counts: Readonly<Record<string, number>>
}

export interface ExpectedCrowd {
  readonly from: string // HH:MM
  readonly people: number
}

export const CROWD_STEP = 30 // minutes
const LEAST_DAYS = 3
const LATEST = 8

/** `minutes` of the day at which tickets were taken. */
export function tallyOf(day: string, minutes: readonly number[]): DayTally {
  const counts: Record<string, number> = {}
  for (const minute of minutes) {
    const from = formatTime(Math.floor(minute / CROWD_STEP) * CROWD_STEP)
    counts[from] = (counts[from] ?? 0) + 1
  }
  return { day, counts }
}

/** The middle of the latest days of that weekday before it; null: fewer than three are known. */
export function expectedCrowd(tallies: readonly DayTally[], day: string): ExpectedCrowd[] | null {
  const weekday = weekdayOf(parseDay(day) ?? 0)
  const alike = tallies
    .filter((one) => one.day < day && weekdayOf(parseDay(one.day) ?? 0) === weekday)
    .filter(({ counts }) => Object.keys(counts).length > 0) // a holiday tells nothing
    .sort((a, b) => (a.day < b.day ? 1 : -1))
    .slice(0, LATEST)
  if (alike.length < LEAST_DAYS) return null
  const steps = [...new Set(alike.flatMap(({ counts }) => Object.keys(counts)))].sort()
  return steps.map((from) => ({ from, people: middle(alike.map(({ counts }) => counts[from] ?? 0)) }))
}

/** The quietest stretch of this length among the given beginnings; the earlier of two alike. Null: not known. */
export function quietest(
  crowd: readonly ExpectedCrowd[] | null,
  openings: readonly { readonly from: string; readonly to: string }[],
  minutes = 60,
): { readonly from: string; readonly to: string } | null {
  if (crowd === null) return null
  const people = new Map(crowd.map((one) => [one.from, one.people]))
  const stretches = openings.flatMap(({ from, to }) => {
    const [start, end] = [parseTime(from) ?? 0, parseTime(to) ?? 0]
    const count = Math.max(0, Math.floor((end - start - minutes) / CROWD_STEP) + 1)
    return Array.from({ length: count }, (_, i) => start + i * CROWD_STEP)
  })
  const sum = (start: number) =>
    Array.from({ length: minutes / CROWD_STEP }, (_, i) => start + i * CROWD_STEP)
      .map((at) => people.get(formatTime(Math.floor(at / CROWD_STEP) * CROWD_STEP)) ?? 0)
      .reduce((a, b) => a + b, 0)
  const best = stretches.reduce<number | null>(
    (found, start) => (found === null || sum(start) < sum(found) ? start : found),
    null,
  )
  return best === null ? null : { from: formatTime(best), to: formatTime(best + minutes) }
}

function middle(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}
