/** Problem codes of the text rules. */
import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

export const textProblems = {
  'text.number.out-of-range': { status: 422 },
  'text.date.malformed': { status: 422 },
  'text.date-words.unreadable': { status: 422 },
  'text.date-words.no-such-day': { status: 422 },
  'text.search.not-loaded': { status: 409 },
} as const satisfies ProblemCatalogue
