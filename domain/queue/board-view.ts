/** What hangs in the waiting room: numbers, counters, a time. Nothing else of a day leaves the staff's side. */
import { paceOf } from './estimate.ts'
import type { QueueDay, Ticket } from './day.ts'
import { isFirst } from './priority.ts'
import { compareMoments } from './queue-clock.ts'
import type { TicketNumber } from './ticket-number.ts'

export interface BoardCall {
  readonly number: TicketNumber
  readonly counter: number
  readonly calls: number // 1, then one more with every recall: what the voice has to say again
  readonly at: number // ms since 1970
}

export interface BoardView {
  readonly day: string
  readonly called: readonly BoardCall[] // newest first
  readonly next: readonly TicketNumber[] // in the order of an open counter that takes all
  readonly waiting: number
  readonly open: readonly number[] // counters, lowest first
  readonly minutes: number | null // for somebody who takes a number now, rounded up to five; null: no counter is open
}

const CALLED_SHOWN = 8
const NEXT_SHOWN = 8
const STEP_MINUTES = 5

export function boardView(day: QueueDay, name: string): BoardView {
  const tickets = [...day.tickets.values()]
  const waiting = tickets.filter(({ stage }) => stage === 'waiting').sort(inTurn)
  const open = [...day.counters.values()].filter(({ isOpen }) => isOpen).map(({ counter }) => counter)
  const minutes = open.length === 0 ? null : ((waiting.length + 1) / open.length) * paceOf(day)
  return {
    day: name,
    called: tickets
      .flatMap(callOf)
      .sort((a, b) => b.at - a.at || a.counter - b.counter)
      .slice(0, CALLED_SHOWN),
    next: waiting.slice(0, NEXT_SHOWN).map(({ number }) => number),
    waiting: waiting.length,
    open: open.sort((a, b) => a - b),
    minutes: minutes === null ? null : Math.ceil(minutes / STEP_MINUTES) * STEP_MINUTES,
  }
}

/** Also those who are served already: the last calls stay readable. */
function callOf({ number, counter, calls, calledAt, stage }: Ticket): BoardCall[] {
  const isShown = stage === 'called' || stage === 'served'
  return isShown && counter !== null && calledAt ? [{ number, counter, calls, at: calledAt.ms }] : []
}

function inTurn(a: Ticket, b: Ticket): number {
  return Number(isFirst(b.priority)) - Number(isFirst(a.priority)) || compareMoments(a.takenAt, b.takenAt)
}
