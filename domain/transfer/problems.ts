import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** Dossiers on their way between communes (rules W). */
export const transferProblems = {
  'transfer.files.missing': { status: 409 }, // {missing}: files that have not reached this commune yet
  'transfer.law.differs': { status: 409 }, // {code}: received there under law that is not in force here
  'transfer.place.own': { status: 422 },
  'transfer.place.unknown': { status: 422 }, // {agency}
  'transfer.taken': { status: 409 }, // {code}: received here already
} as const satisfies ProblemCatalogue
