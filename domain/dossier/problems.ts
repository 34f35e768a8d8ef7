import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

export const dossierProblems = {
  'dossier.action.not-allowed': { status: 409 },
} as const satisfies ProblemCatalogue
