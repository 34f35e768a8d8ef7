/** Which version of a procedure is law on a given day. A dossier keeps the version it was received under. */
import { ok, refuse, type Result } from '../base/result.ts'
import type { Procedure } from './procedure.ts'

/** A code that was struck out, and what took its place. */
export interface Repeal {
  readonly code: string
  readonly by: string | null // code of the successor
}

/** `day` YYYY-MM-DD; both ends of the validity are included. */
export function inForce(procedure: Procedure, day: string): boolean {
  return procedure.validFrom <= day && (procedure.validTo === null || day <= procedure.validTo)
}

/** The version in force on `day`; of several the youngest. Repealed codes are refused whatever the day. */
export function procedureOn(
  versions: readonly Procedure[],
  day: string,
  repeals: readonly Repeal[] = [],
): Result<Procedure> {
  const code = versions[0]?.code ?? ''
  const repeal = repeals.find((r) => r.code === code)
  if (repeal) return refuse('procedure.version.repealed', { code, by: repeal.by })
  if (versions.length === 0) return refuse('procedure.code.unknown', { code })
  const youngestFirst = [...versions].sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
  const standing = youngestFirst.find((v) => inForce(v, day))
  if (standing) return ok(standing)
  const last = youngestFirst[0] as Procedure
  return refuse('procedure.version.not-in-force', {
    code,
    day,
    validFrom: last.validFrom,
    validTo: last.validTo,
  })
}
