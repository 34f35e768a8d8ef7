/**
 * Reception (tiếp nhận): from what the officer has confirmed to the fact `dossier-received` with its official number and
 * its due date. Nothing is received with a mandatory component unmet, a form unfilled or a number not of this book.
 */
import { ok, type Result } from '../base/result.ts'
import type { DecideContext } from './decide.ts'
import { decide } from './decide.ts'
import type { AnyEvent, EventBody } from './events.ts'
import { inspectReception } from './inspect-reception.ts'
import { formatCode, takeNumber, type BookCounters } from './number-book.ts'
import { promisedDate, type ReceptionLaw, type Timing } from './promised-date.ts'
import type { DossierState } from './state.ts'

type Body = EventBody['dossier-received']

/** What the officer confirmed; the rest (number, due date, fee) follows from law and device. */
export type ReceptionInput = Omit<Body, 'code' | 'book' | 'due' | 'receivedAt' | 'feeVnd'> & {
  readonly byHandDue: Timing['byHandDue'] // only where the catalogue has no limit
  readonly feeVnd: number
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
    law: pinned(input.law, context.law.local),
    code: code.value,
    book: taken.entry,
    receivedAt: context.wall,
    due: due.value,
  }
  const inspect = context.inspect ?? ((event) => inspectReception(event.body, context.law))
  const made = decide({ type: 'dossier-received', body }, state, { ...context, inspect })
  return made.ok ? ok({ event: made.value, counters: taken.counters }) : made
}

function pinned({ pack, procedure, form }: Body['law'], local = 0): Body['law'] {
  return { pack, procedure, form, ...(local > 0 ? { local } : {}) }
}
