/**
 * What device and home server both know of a paper that is used again: its kind. A kind that proves its own matter only,
 * or proves nothing any more, is not taken. Papers of one linked group serve one event in a life: one matter; what another
 * commune took in is taken over as it was handed in there.
 */
import { refuse, type Problem } from '../base/result.ts'
import type { EventBody } from '../dossier/events.ts'
import type { ValidityLaw } from './validity-law.ts'

export function reusedKindProblem(
  { components, linkedTo, origin, receivedAt }: EventBody['dossier-received'],
  law: ValidityLaw | null,
): Problem | null {
  if (law === null) return null
  const today = receivedAt.slice(0, 10)
  const kinds = components.flatMap(({ proof }) =>
    proof.by === 'reuse' ? proof.files.map((file) => file.kind) : [],
  )
  for (const kind of kinds) {
    const rule = law.get(kind)?.rule
    if (rule?.kind === 'ended' && rule.on < today)
      return refuse('repository.paper.expired', { kind, until: rule.on }).problem
    if (rule?.kind === 'own-matter' && linkedTo === undefined && origin === undefined)
      return refuse('repository.paper.not-reusable', { kind }).problem
  }
  return null
}
