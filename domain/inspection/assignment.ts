/** An inspector is let in by a leader: for a purpose, by a decision, for a time. Outside of it the role opens nothing. */
import { ok, refuse, type Result } from '../base/result.ts'

export interface NewAssignment {
  readonly officer: string
  readonly decision: string // number and date of the decision that sends them
  readonly purpose: string
  readonly from: string // YYYY-MM-DD, both days counted
  readonly until: string
}

export interface Assignment extends NewAssignment {
  readonly id: string
  readonly by: string // the leader
  readonly at: string
  readonly ended: { readonly by: string; readonly at: string } | null
}

/** An inspection of one commune (NĐ 217/2025) lasts a few weeks; whoever needs longer is assigned again. */
export const MOST_DAYS = 90

/** `inspection.assignment.decision`, `.purpose`, `.days` {most}. */
export function checkAssignment(asked: NewAssignment, today: string): Result<NewAssignment> {
  const { officer, from, until } = asked
  const [decision, purpose] = [asked.decision.trim(), asked.purpose.trim()]
  if (decision === '') return refuse('inspection.assignment.decision')
  if (purpose === '') return refuse('inspection.assignment.purpose')
  const days = (dayNumber(until) ?? NaN) - (dayNumber(from) ?? NaN) + 1
  if (!(days >= 1 && days <= MOST_DAYS && until >= today))
    return refuse('inspection.assignment.days', { most: MOST_DAYS })
  return ok({ officer, decision, purpose, from, until })
}

export function isRunning({ from, until, ended }: Assignment, today: string): boolean {
  return ended === null && from <= today && today <= until
}

/** The one that lets this officer in today; the newest when there are several. */
export function runningFor(all: readonly Assignment[], officer: string, today: string): Assignment | null {
  return all.filter((one) => one.officer === officer && isRunning(one, today)).at(-1) ?? null
}

/** What the home server signs, so that a device without a line believes no other. */
export function assignmentsText(commune: string, all: readonly Assignment[]): string {
  const said = all.map(({ id, officer, decision, purpose, from, until, by, at, ended }) => {
    const end = ended && [ended.by, ended.at]
    return [id, officer, decision, purpose, from, until, by, at, end]
  })
  return `motcua/assignments/1|${JSON.stringify([commune, said])}`
}

/** Null for a day the calendar does not have. */
function dayNumber(day: string): number | null {
  const at = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day ? null : at / 86_400_000
}
