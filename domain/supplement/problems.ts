import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** Asking for a supplement, and taking it in. */
export const supplementProblems = {
  'supplement.answer.missing': { status: 422 }, // {label}: an item that was asked for and not brought
  'supplement.basis.missing': { status: 422 },
  'supplement.item.fault-missing': { status: 422 }, // {label}: a chosen paper, and nothing said about it
  'supplement.residence-paper': { status: 422 }, // {label}: a paper about residence may not be asked for
} as const satisfies ProblemCatalogue
