/** Problem codes of administrative units. An address nobody can place is no problem but a question to the officer. */
import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

export const placeProblems = {
  'place.data.malformed': { status: 422 },
} as const satisfies ProblemCatalogue
