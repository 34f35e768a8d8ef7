/** Problem codes of identity numbers, cards and names. Where a rule only warns, the same code comes as a warning. */
import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

export const identityProblems = {
  'identity.number.malformed': { status: 422 },
  'identity.number.sex-differs': { status: 422 },
  'identity.number.birth-year-differs': { status: 422 },
  'identity.number.birth-year-future': { status: 422 },
  'identity.number.province-unknown': { status: 422 },
  'identity.passport.malformed': { status: 422 },
  'identity.phone.malformed': { status: 422 },
  'identity.qr.too-large': { status: 413 },
  'identity.qr.unsafe-characters': { status: 422 },
  'identity.qr.too-few-fields': { status: 422 },
  'identity.qr.field-malformed': { status: 422 },
  'identity.qr.date-invalid': { status: 422 },
  'identity.qr.dates-reversed': { status: 422 },
  'identity.qr.name-suspect': { status: 422 },
  'identity.mrz.malformed': { status: 422 },
  'identity.mrz.check-digit': { status: 422 },
  'identity.mrz.date-invalid': { status: 422 },
  'identity.mrz.number-differs': { status: 422 },
  'identity.name.empty': { status: 422 },
  'identity.name.too-long': { status: 422 },
  'identity.name.letter-forbidden': { status: 422 },
  'identity.name.letter-foreign': { status: 422 },
} as const satisfies ProblemCatalogue
