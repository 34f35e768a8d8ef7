/** The one catalogue of problem codes. Codes are never renumbered and never reused; i18n has a sentence for each. */
import type { ProblemCatalogue } from './base/problem-catalogue.ts'
import { documentProblems } from './document/problems.ts'
import { dossierProblems } from './dossier/problems.ts'

export const problemCatalogue = {
  ...documentProblems,
  ...dossierProblems,
} as const satisfies ProblemCatalogue

export type ProblemCode = keyof typeof problemCatalogue
