import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** The citizen repository: what may not be used again, and what must be said before it is looked at. */
export const repositoryProblems = {
  'repository.paper.expired': { status: 422 }, // {kind, until}
  'repository.paper.foreign-owner': { status: 422 }, // {kind}
  'repository.paper.not-reusable': { status: 422 }, // {kind}
  'repository.paper.replaced': { status: 422 }, // {kind}: a newer one of the same person is held
  'repository.purpose.missing': { status: 422 },
} as const satisfies ProblemCatalogue
