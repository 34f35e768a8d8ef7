import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** Refusals around a promised time: the one new date, urging, explaining. */
export const deadlineProblems = {
  'deadline.new-date.not-later': { status: 422 }, // {due}
  'deadline.new-date.too-far': { status: 422 }, // {latest}
  'deadline.apology.incomplete': { status: 422 }, // {field}: a reason, who is responsible
  'deadline.explanation.empty': { status: 422 },
} as const satisfies ProblemCatalogue
