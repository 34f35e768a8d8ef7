/** Which procedures of the law pack hold parts that nobody has compared with the original text yet. */
import type { Confidence } from '../../../domain/base/source.ts'
import type { PaperKind } from '../../../domain/document/paper.ts'
import type { LinkedGroup } from '../../../domain/linked/groups.ts'
import type { ValidityLaw } from '../../../domain/repository/validity-law.ts'
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

/** A fact of a list of the pack: until when a kind of paper holds, which procedures belong together. */
export interface UnsureFact {
  readonly key: string
  readonly paper: PaperKind | null // null: a linked group, named by `title`
  readonly title: string
  readonly basis: string
  readonly confidence: Confidence
  readonly source: string
}

/** Least sure first. */
export function unsureFacts(validity: ValidityLaw | null, linked: readonly LinkedGroup[]): UnsureFact[] {
  const papers = [...(validity?.values() ?? [])].map(({ paper, basis, confidence, source }) => {
    return { key: paper, paper, title: paper, basis, confidence, source }
  })
  const groups = linked.map(({ id, title, basis, confidence, source }) => {
    return { key: `linked ${id}`, paper: null, title, basis, confidence, source }
  })
  return [...papers, ...groups]
    .filter(({ confidence }) => DOUBT[confidence] > 0)
    .sort((a, b) => DOUBT[b.confidence] - DOUBT[a.confidence])
}

/** The least sure part decides. */
function doubtOf({ confidenceByPart: { time, fees, components } }: Procedure): number {
  return Math.max(DOUBT[time], DOUBT[fees], DOUBT[components])
}
