/** Which procedures of the law pack hold parts that nobody has compared with the original text yet. */
import type { Confidence } from '../../../domain/base/source.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import type { Law } from '../../data/law.ts'

export interface UnsureProcedure {
  readonly code: string
  readonly name: string
  readonly parts: Procedure['confidenceByPart']
}

export interface LawConfidence {
  readonly unsure: readonly UnsureProcedure[] // least sure first
  readonly all: number // procedures that can be received
  readonly mustCheck: number // some part of it stands on memory alone
}

const DOUBT: Readonly<Record<Confidence, number>> = {
  verified: 0,
  'portal-copy': 1,
  interpreted: 2,
  memory: 3,
}

/** Procedures with name and code only cannot be received, so they promise nothing to be sure of. */
export function lawConfidence({ procedures }: Pick<Law, 'procedures'>): LawConfidence {
  const full = [...procedures.values()]
    .map(({ procedure }) => procedure)
    .filter(({ depth }) => depth === 'full')
  const unsure = full
    .filter((procedure) => doubtOf(procedure) > 0)
    .sort((a, b) => doubtOf(b) - doubtOf(a) || (a.code < b.code ? -1 : 1))
    .map(({ code, shortName, confidenceByPart }) => ({ code, name: shortName, parts: confidenceByPart }))
  const mustCheck = full.filter((procedure) => doubtOf(procedure) === DOUBT.memory).length
  return { unsure, all: full.length, mustCheck }
}

/** The least sure part decides. */
function doubtOf({ confidenceByPart: { time, fees, components } }: Procedure): number {
  return Math.max(DOUBT[time], DOUBT[fees], DOUBT[components])
}
