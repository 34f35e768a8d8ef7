/** What a plan of steps must have before a commune may put it in force. */
import { ok, refuse, type Result } from '../base/result.ts'
import type { CalendarData } from '../calendar/calendar.ts'
import { minutesPerWorkingDay } from '../calendar/working-time.ts'
import type { Procedure, ProcedureStep, TimeLimit } from '../procedure/procedure.ts'

const MOST_STEPS = 12
const ID = /^[a-z0-9][a-z0-9-]{0,39}$/
const LONGEST_TITLE = 120

/**
 * Taken in, worked on, signed, handed out, in this order. `workflow.plan.malformed` {at}, `.no-reception`, `.no-decision`,
 * `.no-signing`, `.no-return`, `.too-long` {hours, limit}.
 */
export function checkPlan(
  steps: readonly ProcedureStep[],
  procedure: Pick<Procedure, 'time'>,
  calendar: CalendarData,
): Result<readonly ProcedureStep[]> {
  const bad = steps.findIndex(
    (step, at) => !isStep(step) || steps.slice(0, at).some((one) => one.id === step.id),
  )
  if (bad >= 0 || steps.length > MOST_STEPS) return refuse('workflow.plan.malformed', { at: bad + 1 })
  if (steps[0]?.role !== 'receiver') return refuse('workflow.plan.no-reception')
  const decided = steps.findIndex((step) => step.role === 'handler')
  if (decided < 0) return refuse('workflow.plan.no-decision')
  const signed = steps.map((step) => step.role).lastIndexOf('leader')
  if (signed < decided) return refuse('workflow.plan.no-signing')
  const last = steps.at(-1)
  if (last?.role !== 'clerk' && last?.role !== 'receiver') return refuse('workflow.plan.no-return')
  const [hours, limit] = [plannedHours(steps), limitHours(procedure, calendar)]
  return limit !== null && hours > limit ? refuse('workflow.plan.too-long', { hours, limit }) : ok(steps)
}

function isStep({ id, title, hours }: ProcedureStep): boolean {
  const isTime = hours === null || (hours > 0 && hours <= 8000)
  return ID.test(id) && title.length <= LONGEST_TITLE && isTime
}

/** Of the steps that have hours of their own. */
export function plannedHours(steps: readonly ProcedureStep[]): number {
  return steps.reduce((sum, { hours }) => sum + (hours ?? 0), 0)
}

/** The time limit of the catalogue in hours of work, the longest where it depends on the case: in a shorter one no step's own
 *  deadline lies behind the dossier's (`stepDeadline`). null: the catalogue has none. */
export function limitHours({ time }: Pick<Procedure, 'time'>, calendar: CalendarData): number | null {
  const day = minutesPerWorkingDay(calendar) / 60
  const known = time.flatMap(({ limit }) => hoursOf(limit, day) ?? [])
  return known.length === 0 ? null : Math.max(...known)
}

function hoursOf(limit: TimeLimit, day: number): number | null {
  switch (limit.kind) {
    case 'same-day':
      return day
    case 'working-days':
      return limit.days * day
    case 'calendar-days':
      return Math.floor((limit.days * 5) / 7) * day // at the least so many of them are worked
    case 'working-hours':
      return limit.hours
    default:
      return null
  }
}
