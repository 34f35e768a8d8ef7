/**
 * The date promised anew when the supplement is there: the time the resident needed does not count against the office.
 * Computed from reception with all waits, where the promised date followed from a rule of the catalogue; else (set by
 * hand, or put off by an apology) the promised date moves by the working time of the last wait.
 */
import { ok, refuse, type Result } from '../base/result.ts'
import type { CalendarData } from '../calendar/calendar.ts'
import { formatWallTime, parseWallTime } from '../calendar/day.ts'
import { dueDate } from '../calendar/due-date.ts'
import { moment } from '../calendar/explain-days.ts'
import { pauseWords } from '../calendar/explain.ts'
import { pausedMinutes, type Pause } from '../calendar/pauses.ts'
import { workedBetween } from '../calendar/working-time.ts'
import type { DueDate } from '../dossier/events.ts'
import type { DossierState } from '../dossier/state.ts'
import { wallMinute } from '../dossier/wall-minute.ts'
import type { Procedure, TimeLimit } from '../procedure/procedure.ts'

type Waited = Pick<DossierState, 'reception' | 'due' | 'waiting' | 'apologies'>

/** `now`: wall time of the commune. `dossier.due.needs-hand` when nothing was ever promised, `calendar.*`. */
export function dueAfterSupplement(
  state: Waited,
  procedure: Procedure | null,
  calendar: CalendarData,
  now: string,
): Result<DueDate> {
  const { reception, due } = state
  if (reception === null || due === null) return refuse('dossier.due.needs-hand')
  const pauses = state.waiting.map(({ from, until }) => ({
    from: wallMinute(from),
    to: until === null ? now : wallMinute(until),
  }))
  const limit = state.apologies > 0 ? null : limitOf(procedure, reception.channel, due.rule)
  if (limit !== null) return dueDate({ limit, receivedAt: reception.receivedAt, calendar, pauses })
  const last = pauses.at(-1)
  return last === undefined ? ok(due) : movedDue(due, last, calendar)
}

/** The rule of the catalogue that a promised date names; null when it names none of it. */
function limitOf(procedure: Procedure | null, channel: string, rule: string): TimeLimit | null {
  const [named] = rule.split('+')
  const found = procedure?.time.find((one) => one.channel === channel && nameOf(one.limit) === named)
  return found?.limit ?? null
}

function nameOf(limit: TimeLimit): string {
  switch (limit.kind) {
    case 'working-days':
    case 'calendar-days':
      return `${limit.kind}:${limit.days}`
    case 'working-hours':
      return `${limit.kind}:${limit.hours}`
    default:
      return limit.kind
  }
}

function movedDue(due: DueDate, wait: Pause, calendar: CalendarData): Result<DueDate> {
  const [promised, from] = [parseWallTime(due.at), parseWallTime(wait.from)]
  if (promised === undefined || from === undefined)
    return refuse('calendar.instant.malformed', { at: promised === undefined ? due.at : wait.from })
  const waited = pausedMinutes([wait], from, calendar)
  if (!waited.ok) return waited
  if (waited.value === 0) return ok(due)
  const limit: TimeLimit = { kind: 'working-hours', hours: waited.value / 60 }
  const moved = dueDate({ limit, receivedAt: due.at, calendar })
  if (!moved.ok) return moved
  const until = parseWallTime(moved.value.at) ?? promised
  const why = `${due.why.replace(/[.\s]+$/, '')}; cộng ${pauseWords(waited.value, calendar)} chờ bổ sung hồ sơ: hẹn trả ${moment(until)}.`
  return ok({ at: formatWallTime(until), rule: `${due.rule}+paused-minutes:${waited.value}`, why })
}

/** Working minutes the dossier has waited so far, for the screen. */
export function waitedMinutes(from: string, now: string, calendar: CalendarData): number {
  const [start, end] = [parseWallTime(wallMinute(from)), parseWallTime(now)]
  if (start === undefined || end === undefined) return 0
  const worked = workedBetween(start, end, calendar)
  return worked.ok ? worked.value : 0
}
