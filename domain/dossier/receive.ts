/**
 * Reception (tiếp nhận): from what the officer has confirmed to the fact `dossier-received` with its official number and
 * its due date. Nothing is received with a mandatory component unmet, a form unfilled or a number not of this book.
 */
import { ok, refuse, type Result } from '../base/result.ts'
import type { CalendarData } from '../calendar/calendar.ts'
import { dueDate } from '../calendar/due-date.ts'
import type { FormDefinition, SchemaCheck } from '../form/form.ts'
import { mayReceive } from '../procedure/may-receive.ts'
import type { Procedure } from '../procedure/procedure.ts'
import type { DecideContext } from './decide.ts'
import { decide } from './decide.ts'
import type { AnyEvent, DueDate, EventBody } from './events.ts'
import { inspectReception } from './inspect-reception.ts'
import { formatCode, takeNumber, type BookCounters } from './number-book.ts'
import type { DossierState } from './state.ts'

type Body = EventBody['dossier-received']

/** What the officer confirmed; the rest (number, due date, fee) follows from law and device. */
export type ReceptionInput = Omit<Body, 'code' | 'book' | 'due' | 'receivedAt' | 'feeVnd'> & {
  readonly byHandDue: { readonly at: string; readonly why: string } | null // only where the catalogue has no limit
  readonly feeVnd: number
}

/** The law this dossier is received under. */
export interface ReceptionLaw {
  readonly procedure: Procedure
  readonly form: FormDefinition | null
  readonly calendar: CalendarData
  readonly checkSchema: SchemaCheck
}

export interface ReceiveContext extends DecideContext {
  readonly law: ReceptionLaw
  readonly book: { readonly agency: string; readonly number: number }
  readonly wall: string // local wall time of the commune, YYYY-MM-DDTHH:MM
}

/** The fact and the counters to keep with it. Refusals name what is missing; nothing is numbered until all holds. */
export function receive(
  input: ReceptionInput,
  state: DossierState,
  counters: BookCounters,
  context: ReceiveContext,
): Result<{ event: AnyEvent; counters: BookCounters }> {
  const due = promisedDate(input, context.law, context.wall)
  if (!due.ok) return due
  const taken = takeNumber(counters, context.book, context.wall.slice(0, 10))
  const code = formatCode(taken.entry)
  if (!code.ok) return code
  const { byHandDue: _, ...confirmed } = input
  const body: Body = {
    ...confirmed,
    code: code.value,
    book: taken.entry,
    receivedAt: context.wall,
    due: due.value,
  }
  const inspect = context.inspect ?? ((event) => inspectReception(event.body, context.law))
  const made = decide({ type: 'dossier-received', body }, state, { ...context, inspect })
  return made.ok ? ok({ event: made.value, counters: taken.counters }) : made
}

/** The date that will be promised, or why it cannot be known. */
export function promisedDate(
  input: Pick<ReceptionInput, 'channel' | 'timeCase' | 'byHandDue'>,
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
