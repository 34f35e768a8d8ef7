import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** What is wrong with a receipt that somebody shows. */
export const receiptProblems = {
  'receipt.device.unknown': { status: 422 }, // {key}: no device of this commune, or newer than the list here
  'receipt.signature.invalid': { status: 422 }, // {code}
  'receipt.text.malformed': { status: 422 },
} as const satisfies ProblemCatalogue
