/** What a kiosk or a counter may do with the day it sees. A deed is refused here; one that another device overtook is not lost. */
import { ok, refuse, type Result } from '../base/result.ts'
import type { Counter, QueueDay, Ticket } from './day.ts'
import type { MoveTo, PreCheck, QueueBodies, QueueFactType } from './facts.ts'
import { mayHearMore } from './fold-day.ts'
import { nextTicket } from './next-ticket.ts'
import { nextNumber, ticketCode, type TicketNumber } from './ticket-number.ts'

/** A fact without its envelope. */
export type Deed<Type extends QueueFactType = QueueFactType> = {
  [T in Type]: { readonly ticket: string | null; readonly type: T; readonly body: QueueBodies[T] }
}[Type]

export type Wish = Omit<QueueBodies['ticket-taken'], 'number'>

/** `series`: of the device that gives it out. `queue.numbers.spent` after 999 of a day. */
export function takeTicket(
  day: QueueDay,
  series: string,
  wish: Wish,
  id: string,
): Result<Deed<'ticket-taken'>> {
  const shown = new Set<number>()
  let last = 0
  for (const { number, isShown } of day.tickets.values())
    if (number.series === series) {
      if (isShown) shown.add(number.count)
      else last = Math.max(last, number.count)
    }
  // Somebody came to a counter with it, so it is spent, though this device does not know of it any more.
  while (shown.has(last + 1)) last += 1
  const number = nextNumber(series, last)
  return number.ok
    ? ok({ ticket: id, type: 'ticket-taken', body: { ...wish, number: number.value } })
    : number
}

/** What the resident told after the number was taken; only by the device that gave it out. `queue.ticket.gone`. */
export function tellMore(day: QueueDay, id: string, preCheck: PreCheck): Result<Deed<'ticket-taken'>> {
  const ticket = day.tickets.get(id)
  if (!ticket || !mayHearMore(ticket)) return refuse('queue.ticket.gone')
  const { number, priority, field, isQuick } = ticket
  return ok({ ticket: id, type: 'ticket-taken', body: { number, priority, field, isQuick, preCheck } })
}

/** Both that device and a counter that never heard of the number name the ticket so. */
export function ticketIdOf(dayName: string, number: TicketNumber): string {
  return `${dayName}/${ticketCode(number)}`
}

/** A resident stands here with a paper whose number this counter never heard of. Known ones are called by `callOne`. */
export function showTicket(
  day: QueueDay,
  dayName: string,
  counter: number,
  number: TicketNumber,
): Result<Deed<'ticket-shown'>> {
  const id = ticketIdOf(dayName, number)
  return day.tickets.has(id)
    ? refuse('queue.ticket.known')
    : ok({ ticket: id, type: 'ticket-shown', body: { number, counter } })
}

/** The next one of this counter. Refused when it is shut, has somebody already, or nobody waits. */
export function callNext(day: QueueDay, counter: number): Result<Deed<'ticket-called'>> {
  const here = freeCounter(day, counter)
  if (!here.ok) return here
  const next = nextTicket(day, here.value)
  return next ? ok({ ticket: next.id, type: 'ticket-called', body: { counter } }) : refuse('queue.nobody')
}

/** One that was held, missed, or is wanted out of turn by its number. */
export function callOne(day: QueueDay, counter: number, id: string): Result<Deed<'ticket-called'>> {
  const here = freeCounter(day, counter)
  if (!here.ok) return here
  const ticket = day.tickets.get(id)
  const isCallable = ticket && ['waiting', 'held', 'missed'].includes(ticket.stage)
  return isCallable
    ? ok({ ticket: id, type: 'ticket-called', body: { counter } })
    : refuse('queue.ticket.gone')
}

/** What is done with the one at the counter. `queue.counter.empty` when nobody is. */
export function withCalled(
  day: QueueDay,
  counter: number,
  type: 'ticket-recalled' | 'ticket-held' | 'ticket-missed' | 'ticket-served',
): Result<Deed> {
  const ticket = calledAt(day, counter)
  return ticket ? ok({ ticket: ticket.id, type, body: { counter } }) : refuse('queue.counter.empty')
}

/** Sends the one at the counter to another counter, or to another field. */
export function moveCalled(day: QueueDay, counter: number, to: MoveTo): Result<Deed<'ticket-moved'>> {
  const ticket = calledAt(day, counter)
  return ticket
    ? ok({ ticket: ticket.id, type: 'ticket-moved', body: { counter, to } })
    : refuse('queue.counter.empty')
}

/** Shut for lunch or for the day; nobody is left standing before it. */
export function closeCounter(day: QueueDay, counter: number): Result<Deed<'counter-closed'>> {
  return calledAt(day, counter)
    ? refuse('queue.counter.busy')
    : ok({ ticket: null, type: 'counter-closed', body: { counter } })
}

export function calledAt(day: QueueDay, counter: number): Ticket | null {
  for (const ticket of day.tickets.values())
    if (ticket.stage === 'called' && ticket.counter === counter) return ticket
  return null
}

function freeCounter(day: QueueDay, counter: number): Result<Counter> {
  const here = day.counters.get(counter)
  if (!here?.isOpen) return refuse('queue.counter.shut')
  return calledAt(day, counter) ? refuse('queue.counter.busy') : ok(here)
}
