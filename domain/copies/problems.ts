import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** What stands in the way of certifying copies at the counter. */
export const copiesProblems = {
  'copies.entries.missing': { status: 422 },
  'copies.entry.copies-invalid': { status: 422 }, // {title}
  'copies.entry.pages-invalid': { status: 422 }, // {title}
  'copies.entry.title-missing': { status: 422 },
  'copies.fee.unknown': { status: 422 }, // the law on this device has no rule for the fee
  'copies.signer.missing': { status: 422 },
  'copies.too-many': { status: 422 }, // {pages, copies}: more than one visit of the fast lane
} as const satisfies ProblemCatalogue
