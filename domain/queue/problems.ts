import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** What stands in the way in the waiting room. */
export const queueProblems = {
  'queue.book.invalid': { status: 422 }, // {book}
  'queue.counter.busy': { status: 409 }, // somebody is called there
  'queue.counter.empty': { status: 409 }, // nobody is called there
  'queue.counter.shut': { status: 409 },
  'queue.nobody': { status: 409 }, // nobody waits for this counter
  'queue.number.malformed': { status: 422 }, // {text}
  'queue.numbers.spent': { status: 409 }, // {series}: 999 of one device in one day
  'queue.ticket.gone': { status: 409 }, // called elsewhere, served, or gone home
} as const satisfies ProblemCatalogue
