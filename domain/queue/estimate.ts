/** How long somebody will wait: those before them, at the pace of this day, over the counters that serve them. */
import type { Counter, QueueDay, Ticket } from './day.ts'
import { serves, waitingFor } from './next-ticket.ts'

/** Until a day has shown its own pace. */
const USUAL_MINUTES = 12
const LATEST = 20
const LEAST_KNOWN = 3
const STEP_MINUTES = 5

/** Minutes between call and end of those served last on this day, the middle one. */
export function paceOf(day: QueueDay): number {
  const served = [...day.tickets.values()].flatMap(({ stage, calledAt, endedAt }) =>
    stage === 'served' && calledAt && endedAt ? [{ end: endedAt.ms, ms: endedAt.ms - calledAt.ms }] : [],
  )
  if (served.length < LEAST_KNOWN) return USUAL_MINUTES
  const latest = served
    .sort((a, b) => b.end - a.end)
    .slice(0, LATEST)
    .map(({ ms }) => ms)
    .sort((a, b) => a - b)
  return Math.max(1, (latest[Math.floor(latest.length / 2)] ?? 0) / 60_000)
}

export interface Estimate {
  readonly before: number // people called earlier, at the counter where it goes fastest
  readonly minutes: number | null // rounded up to five; null: no counter that serves this is open
}

/** Of a ticket that waits. */
export function estimate(day: QueueDay, ticket: Ticket): Estimate {
  const open = [...day.counters.values()].filter((counter) => counter.isOpen && serves(day, counter, ticket))
  if (open.length === 0) return { before: 0, minutes: null }
  const ahead = open.map((counter) => aheadAt(day, counter, ticket))
  const before = Math.min(...ahead)
  const minutes = ((before + 1) / open.length) * paceOf(day)
  return { before, minutes: Math.ceil(minutes / STEP_MINUTES) * STEP_MINUTES }
}

function aheadAt(day: QueueDay, counter: Counter, ticket: Ticket): number {
  const at = waitingFor(day, counter).findIndex(({ id }) => id === ticket.id)
  return at === -1 ? Number.POSITIVE_INFINITY : at
}
