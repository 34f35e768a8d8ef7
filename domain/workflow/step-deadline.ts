/** A step's own deadline, so that each person knows when the dossier must have left their hands. */
import type { CalendarData } from '../calendar/calendar.ts'
import { formatWallTime, parseWallTime } from '../calendar/day.ts'
import { afterWorkingMinutes, workingMinutesBetween } from '../calendar/working-time.ts'
import type { PlannedStep } from './plan.ts'

export interface StepQuestion {
  readonly plan: readonly PlannedStep[]
  readonly step: string
  readonly from: string // wall time
  readonly due: string | null // of the dossier, wall time
  readonly calendar: CalendarData
}

/** Share of the time that is left, where the pack gives no hours: most of it belongs to the work itself. */
const WEIGHT: Readonly<Record<PlannedStep['role'], number>> = { receiver: 1, handler: 6, leader: 2, clerk: 1 }
const LEAST_MINUTES = 30
/** Once the dossier is late, nobody gets a share of time that has passed: half a day, whoever has it. */
const LATE_MINUTES = 240

/** Never behind the dossier's own date, unless that has passed. Null: the calendar does not reach that far. */
export function stepDeadline({ plan, step, from, due, calendar }: StepQuestion): string | null {
  const planned = plan.find((one) => one.id === step)
  const isLate = due === null || due <= from
  const hours = planned?.hours ?? null
  if (hours !== null) return earliest(after(from, hours * 60, calendar), isLate ? null : due)
  if (isLate) return after(from, LATE_MINUTES, calendar)
  const left = workingMinutesBetween(from, due, calendar)
  if (!left.ok) return null
  const ahead = planned ? plan.slice(plan.indexOf(planned)) : []
  const all = ahead.reduce((sum, { role }) => sum + WEIGHT[role], 0)
  if (!planned || all === WEIGHT[planned.role]) return due
  const share = Math.max(LEAST_MINUTES, Math.floor((left.value * WEIGHT[planned.role]) / all))
  return earliest(after(from, share, calendar), due)
}

function after(from: string, minutes: number, calendar: CalendarData): string | null {
  const start = parseWallTime(from)
  const end = start && afterWorkingMinutes(start, Math.ceil(minutes), calendar)
  return end?.ok ? formatWallTime(end.value) : null
}

function earliest(at: string | null, limit: string | null): string | null {
  if (at === null || limit === null) return at
  return at < limit ? at : limit
}
