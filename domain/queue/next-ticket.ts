/** Whom a counter calls next. Those who were sent here, then those the law puts first, then as they came. */
import { isFirst } from './priority.ts'
import { compareMoments } from './queue-clock.ts'
import type { Counter, QueueDay, Ticket } from './day.ts'

/** Everybody this counter may call, in the order in which it calls them. */
export function waitingFor(day: QueueDay, counter: Counter): Ticket[] {
  const waiting = [...day.tickets.values()].filter(
    (ticket) => ticket.stage === 'waiting' && serves(day, counter, ticket),
  )
  return waiting.sort((a, b) => rank(counter, a) - rank(counter, b) || compareMoments(a.takenAt, b.takenAt))
}

export function nextTicket(day: QueueDay, counter: Counter): Ticket | null {
  return waitingFor(day, counter)[0] ?? null
}

/** Who was sent to a counter waits for that one while it is open; who does not know the field is for every counter. */
export function serves(day: QueueDay, { counter, fields }: Counter, ticket: Ticket): boolean {
  const goal = ticket.counter
  if (goal !== null && (goal === counter || day.counters.get(goal)?.isOpen)) return goal === counter
  return fields.length === 0 || ticket.field === null || fields.includes(ticket.field)
}

function rank(counter: Counter, ticket: Ticket): number {
  // A quick counter is for those who want little; it takes on others only when none of them waits.
  const quick = counter.isQuick && !ticket.isQuick ? 4 : 0
  const sent = ticket.counter === counter.counter ? 0 : 2
  return quick + sent + (isFirst(ticket.priority) ? 0 : 1)
}
