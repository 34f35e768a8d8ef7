import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

export const digitisationProblems = {
  'digitisation.record.empty': { status: 422 },
  'digitisation.record.no-missing': { status: 422 },
  'digitisation.register.title-missing': { status: 422 },
  'digitisation.check.own-record': { status: 403 }, // who kept a record does not check it
} as const satisfies ProblemCatalogue
