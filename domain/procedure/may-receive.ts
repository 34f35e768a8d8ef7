/** Whether a dossier of this procedure may be received on a day, and who sets its due date. */
import { ok, refuse, type Result } from '../base/result.ts'
import type { Channel, Procedure, TimeRule } from './procedure.ts'
import { timeLimitFor } from './time-limit.ts'
import { inForce } from './versions.ts'

/** `hand`: the catalogue has no usable limit, the officer sets the date and gives a reason. */
export type DueBy =
  | { readonly by: 'rule'; readonly rule: TimeRule }
  | { readonly by: 'hand'; readonly text: string }

export interface ReceptionRequest {
  readonly channel: Channel
  readonly day: string // YYYY-MM-DD
  readonly case?: string
}

export function mayReceive(procedure: Procedure, request: ReceptionRequest): Result<DueBy> {
  const { code, validFrom, validTo } = procedure
  if (procedure.depth === 'identity') return refuse('procedure.depth.identity-only', { code })
  if (!inForce(procedure, request.day))
    return refuse('procedure.version.not-in-force', { code, day: request.day, validFrom, validTo })
  const found = timeLimitFor(procedure, request.channel, request.case)
  if (!found.ok) return found
  const { limit } = found.value
  return ok(limit.kind === 'unknown' ? { by: 'hand', text: limit.text } : { by: 'rule', rule: found.value })
}
