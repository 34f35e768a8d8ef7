import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** What is wrong with something that was filled in before the counter. */
export const submissionProblems = {
  'submission.code.malformed': { status: 422 },
  'submission.unfinished': { status: 422 }, // consent, reason or signature is not there yet
} as const satisfies ProblemCatalogue
