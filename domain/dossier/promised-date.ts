/** The law a dossier is received under, and the date it promises. A date is computed, never chosen, unless the catalogue
 *  has no limit. */
import { ok, refuse, type Result } from '../base/result.ts'
import type { CalendarData } from '../calendar/calendar.ts'
import { dueDate } from '../calendar/due-date.ts'
import type { FormDefinition, SchemaCheck } from '../form/form.ts'
import { mayReceive } from '../procedure/may-receive.ts'
import type { ValidityLaw } from '../repository/validity-law.ts'
import type { Channel, Procedure } from '../procedure/procedure.ts'
import type { DueDate } from './events.ts'

/** The law this dossier is received under. */
export interface ReceptionLaw {
  readonly procedure: Procedure
  readonly form: FormDefinition | null
  readonly calendar: CalendarData // with the sessions the commune announced
  readonly local?: number // how many rules of the commune it was made with
  readonly checkSchema: SchemaCheck
  readonly validity?: ValidityLaw | null // of papers used again; a pack of before it said none
}

/** What the time limit depends on; `byHandDue` only where the catalogue has none. */
export interface Timing {
  readonly channel: Channel
  readonly timeCase?: string
  readonly byHandDue: { readonly at: string; readonly why: string } | null
}

/** The date that will be promised, or why it cannot be known. */
export function promisedDate(
  input: Timing,
  law: Pick<ReceptionLaw, 'procedure' | 'calendar'>,
  wall: string,
): Result<DueDate> {
  const { channel, timeCase, byHandDue } = input
  const request = { channel, day: wall.slice(0, 10), ...(timeCase === undefined ? {} : { case: timeCase }) }
  const by = mayReceive(law.procedure, request)
  if (!by.ok) return by
  if (by.value.by === 'rule')
    return dueDate({ limit: by.value.rule.limit, receivedAt: wall, calendar: law.calendar })
  if (byHandDue === null || byHandDue.why.trim() === '' || byHandDue.at <= wall)
    return refuse('dossier.due.needs-hand')
  return ok({ at: byHandDue.at, rule: 'by-hand', why: byHandDue.why })
}
