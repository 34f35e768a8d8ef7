import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** Why a notice did not reach a resident. */
export const noticeProblems = {
  'notice.carrier-down': { status: 503 }, // {code?}: tried again
  'notice.refused': { status: 422 }, // {code}: this address, for good
} as const satisfies ProblemCatalogue
