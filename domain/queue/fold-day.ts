/** Puts facts of a day in order and applies them; what the state no longer allows is heard too late and changes nothing. */
import { emptyDay, type Counter, type QueueDay, type Ticket } from './day.ts'
import type { QueueFact } from './facts.ts'
import { compareMoments } from './queue-clock.ts'

/** In any order, any of them more than once. */
export function foldDay(facts: Iterable<QueueFact>): QueueDay {
  const byId = new Map<string, QueueFact>()
  for (const fact of facts) byId.set(fact.id, fact)
  const tickets = new Map<string, Ticket>()
  const counters = new Map<number, Counter>()
  for (const fact of [...byId.values()].sort((a, b) => compareMoments(a.at, b.at))) {
    if (fact.type === 'counter-opened') counters.set(fact.body.counter, { ...fact.body, isOpen: true })
    else if (fact.type === 'counter-closed') closeCounter(counters, fact.body.counter)
    else applyTo(tickets, fact)
  }
  return byId.size === 0 ? emptyDay : { tickets, counters }
}

function closeCounter(counters: Map<number, Counter>, counter: number): void {
  const known = counters.get(counter)
  if (known) counters.set(counter, { ...known, isOpen: false })
}

type TicketFact = Exclude<QueueFact, { type: 'counter-opened' | 'counter-closed' }>

function applyTo(tickets: Map<string, Ticket>, fact: TicketFact): void {
  if (fact.ticket === null) return
  const known = tickets.get(fact.ticket)
  const next = nextOf(known, fact)
  if (next) tickets.set(fact.ticket, next)
}

function nextOf(known: Ticket | undefined, fact: TicketFact): Ticket | undefined {
  if (fact.type === 'ticket-taken') {
    if (known === undefined) return taken(fact)
    return known.isShown ? givenOut(known, fact) : toldMore(known, fact)
  }
  if (fact.type === 'ticket-shown') return known ?? shown(fact)
  return known && after(known, fact)
}

type Taken = Extract<QueueFact, { type: 'ticket-taken' }>

function taken({ at, body, ticket }: Taken): Ticket {
  return { ...fresh, id: ticket ?? '', ...body, takenAt: at, isShown: false }
}

function shown({ at, body, ticket }: Extract<QueueFact, { type: 'ticket-shown' }>): Ticket {
  const unknown = { priority: 'ordinary', field: null, isQuick: false, preCheck: null } as const
  return { ...fresh, id: ticket ?? '', ...unknown, number: body.number, takenAt: at, isShown: true }
}

/**
 * The device that gave it out knows better what was wished, and when. What was done with the person since stands; but a
 * number somebody typed wrongly and took away again is a new person's when it is given out.
 */
function givenOut(known: Ticket, { at, body }: Taken): Ticket {
  const { priority, preCheck } = body
  const wished = { priority, preCheck, takenAt: at, isShown: false }
  if (known.stage === 'left') return { ...known, ...body, ...wished, ...fresh }
  const wasMoved = known.field !== null
  return { ...known, ...wished, ...(wasMoved ? {} : { field: body.field, isQuick: body.isQuick }) }
}

/** Said once more by the device that gave it out: what the resident checked or filled in since. The rest is as it was. */
function toldMore(known: Ticket, { at, body: { preCheck } }: Taken): Ticket {
  const isOwn = at.device === known.takenAt.device
  return isOwn && preCheck !== null && mayHearMore(known) ? { ...known, preCheck } : known
}

export function mayHearMore({ stage }: Ticket): boolean {
  return stage !== 'served' && stage !== 'left'
}

const fresh = {
  stage: 'waiting',
  counter: null,
  calledAt: null,
  calls: 0,
  endedAt: null,
  alsoCalledBy: [],
} as const

function after(ticket: Ticket, fact: Exclude<TicketFact, { type: 'ticket-taken' | 'ticket-shown' }>): Ticket {
  const { stage } = ticket
  if (stage === 'served' || stage === 'left') return ticket
  switch (fact.type) {
    case 'ticket-called':
      return called(ticket, fact)
    case 'ticket-served':
      // Whoever it was called by first, this counter has had the person in front of it.
      return { ...ticket, stage: 'served', counter: fact.body.counter, endedAt: fact.at }
    case 'ticket-back':
      return stage === 'missed' || stage === 'held' ? { ...ticket, stage: 'waiting' } : ticket
    case 'ticket-left':
      return { ...ticket, stage: 'left', endedAt: fact.at }
    case 'ticket-recalled':
      return isAt(ticket, fact.body.counter) ? { ...ticket, calls: ticket.calls + 1 } : ticket
    case 'ticket-held':
      return isAt(ticket, fact.body.counter) ? { ...ticket, stage: 'held' } : ticket
    case 'ticket-missed':
      return isAt(ticket, fact.body.counter) ? { ...ticket, stage: 'missed' } : ticket
    case 'ticket-moved':
      return isAt(ticket, fact.body.counter) ? moved(ticket, fact.body.to) : ticket
  }
}

function isAt({ stage, counter }: Ticket, asking: number): boolean {
  return stage === 'called' && counter === asking
}

function called(ticket: Ticket, { at, body }: Extract<QueueFact, { type: 'ticket-called' }>): Ticket {
  if (ticket.stage === 'called') {
    if (ticket.counter === body.counter) return ticket
    return { ...ticket, alsoCalledBy: [...ticket.alsoCalledBy, body.counter] }
  }
  return { ...ticket, stage: 'called', counter: body.counter, calledAt: at, calls: ticket.calls + 1 }
}

function moved(ticket: Ticket, to: { readonly counter: number } | { readonly field: string }): Ticket {
  const goal = 'counter' in to ? { counter: to.counter } : { counter: null, field: to.field }
  return { ...ticket, ...goal, stage: 'waiting', isQuick: false }
}
