import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** What stands in the way of a slip or a register. */
export const slipProblems = {
  'slip.not-lawful': { status: 409 }, // {slip}: the dossier has no such fact
  'slip.template-missing': { status: 422 }, // {slip}: the law pack has no words for it
  'slip.templates-malformed': { status: 422 }, // {at}
  'slip.reason-missing': { status: 422 }, // a corrected re-issue says why
  'slip.number-taken': { status: 409 }, // another tab numbered a slip meanwhile
  'slip.taker-missing': { status: 422 }, // a list names who takes the files
  'slip.nothing-to-list': { status: 422 },
} as const satisfies ProblemCatalogue
