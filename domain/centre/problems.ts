import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** What the commune tells of its centre. */
export const centreProblems = {
  'centre.phone.malformed': { status: 422 }, // {phone}
  'centre.line.empty': { status: 422 },
  'centre.day.malformed': { status: 422 }, // {day}
  'centre.span.reversed': { status: 422 }, // {from, to}
  'centre.visits.malformed': { status: 422 },
  'centre.visits.too-soon': { status: 422 }, // {from}: appointments may have been given out already
  'centre.moved': { status: 409 }, // somebody else changed it meanwhile
  'centre.untrue': { status: 422 }, // not the home server's word
} as const satisfies ProblemCatalogue
