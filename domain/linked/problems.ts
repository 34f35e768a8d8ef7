import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

export const linkedProblems = {
  'linked.consent.missing': { status: 422 },
} as const satisfies ProblemCatalogue
