/** Time a dossier waited for the resident's supplement: it does not count against the office. */
import { ok, refuse } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { CalendarData } from './calendar.ts'
import { minutesOf, parseWallTime } from './day.ts'
import type { WallTime } from './day.ts'
import { workedBetween } from './working-time.ts'

/** From the request for a supplement to its receipt, both YYYY-MM-DDTHH:MM. */
export interface Pause {
  readonly from: string
  readonly to: string
}

/** Working minutes covered by the pauses after the receipt; a minute in two overlapping pauses counts once. */
export function pausedMinutes(
  pauses: readonly Pause[],
  received: WallTime,
  calendar: CalendarData,
): Result<number> {
  const spans: { readonly start: WallTime; readonly end: WallTime }[] = []
  for (const { from, to } of pauses) {
    const start = parseWallTime(from)
    const end = parseWallTime(to)
    if (start === undefined) return refuse('calendar.instant.malformed', { at: from })
    if (end === undefined) return refuse('calendar.instant.malformed', { at: to })
    if (minutesOf(end) < minutesOf(start)) return refuse('calendar.span.reversed', { from, to })
    spans.push({ start, end })
  }
  let total = 0
  let counted = received
  for (const { start, end } of [...spans].sort((a, b) => minutesOf(a.start) - minutesOf(b.start))) {
    const from = minutesOf(start) > minutesOf(counted) ? start : counted
    if (minutesOf(end) <= minutesOf(from)) continue
    const worked = workedBetween(from, end, calendar)
    if (!worked.ok) return worked
    total += worked.value
    counted = end
  }
  return ok(total)
}
