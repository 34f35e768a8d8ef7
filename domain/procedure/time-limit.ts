/** The published time limit of a procedure for a channel and, where the law distinguishes, a case. */
import { ok, refuse, type Result } from '../base/result.ts'
import type { Channel, Procedure, TimeRule } from './procedure.ts'

/** Cases the officer chooses between; empty when the limit does not depend on one. */
export function timeCasesFor(procedure: Procedure, channel: Channel): readonly string[] {
  return procedure.time.flatMap((r) => (r.channel === channel && r.case !== undefined ? [r.case] : []))
}

/** Without `legalCase` the general rule; refused when only cases are published and none was named. */
export function timeLimitFor(procedure: Procedure, channel: Channel, legalCase?: string): Result<TimeRule> {
  const { code } = procedure
  const rules = procedure.time.filter((r) => r.channel === channel)
  if (rules.length === 0) return refuse('procedure.time.missing', { code, channel })
  const cases = timeCasesFor(procedure, channel)
  if (legalCase !== undefined) {
    const named = rules.find((r) => r.case === legalCase)
    return named
      ? ok(named)
      : refuse('procedure.time.case-unknown', { code, channel, case: legalCase, cases })
  }
  const general = rules.find((r) => r.case === undefined)
  return general ? ok(general) : refuse('procedure.time.case-needed', { code, channel, cases })
}
