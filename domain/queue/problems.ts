import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** What stands in the way in the waiting room. */
export const queueProblems = {
  'queue.book.invalid': { status: 422 }, // {book}
  'queue.call.just-made': { status: 409 }, // a second press must not end what the first began
  'queue.counter.busy': { status: 409 }, // somebody is called there
  'queue.counter.empty': { status: 409 }, // nobody is called there
  'queue.counter.shut': { status: 409 },
  'queue.day.closed': { status: 422 }, // {day}: only yesterday, today and tomorrow are taken
  'queue.day.full': { status: 409 }, // {most}: facts of one commune and day
  'queue.fact.not-yours': { status: 403 }, // {id}: of another device, or more than this kind of device may say
  'queue.nobody': { status: 409 }, // nobody waits for this counter
  'queue.number.malformed': { status: 422 }, // {text}
  'queue.numbers.spent': { status: 409 }, // {series}: 999 of one device in one day
  'queue.ticket.unheard': { status: 404 }, // {text}: known from the paper only; asked once whether it is right
  'queue.ticket.known': { status: 409 }, // it is called like any other
  'queue.ticket.gone': { status: 409 }, // called elsewhere, served, or gone home
} as const satisfies ProblemCatalogue
