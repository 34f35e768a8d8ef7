/** How many of the procedures that cost something have an account their fees are paid to (obligation M01: 100 %). */
import type { Procedure } from '../procedure/procedure.ts'
import { payeeFor, type Payee } from './payee.ts'

export interface PayeeCoverage {
  readonly covered: number
  readonly all: number
  readonly percent: number // rounded down: 100 only when none is missing
  readonly missing: readonly string[] // fields with a fee and no account
}

export function payeeCoverage(
  procedures: readonly Procedure[],
  payees: readonly Payee[],
  day: string,
): PayeeCoverage {
  const paid = procedures.filter(({ fees }) => fees.some(({ vnd }) => vnd !== 0))
  const without = paid.filter(({ field }) => payeeFor(payees, field, day) === null)
  const covered = paid.length - without.length
  const percent = paid.length === 0 ? 100 : Math.floor((covered / paid.length) * 100)
  return {
    covered,
    all: paid.length,
    percent,
    missing: [...new Set(without.map(({ field }) => field))].sort(),
  }
}
