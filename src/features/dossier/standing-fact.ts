/** Which fact stands where another one lost. Pure. */
import type { AnyEvent } from '../../../domain/dossier/events.ts'
import type { Contested, DossierState } from '../../../domain/dossier/state.ts'

/** The fact that counted instead: the one built on the same parent, else what the dossier had come to. */
export function standingFact(
  { event, problem }: Contested,
  events: readonly AnyEvent[],
  state: DossierState,
): AnyEvent | undefined {
  const counted = new Set(state.timeline.map((entry) => entry.event))
  const rival = events.find(
    (one) => one.id !== event.id && counted.has(one.id) && (one.parent ?? null) === (event.parent ?? null),
  )
  const head = problem.details?.['head']
  return rival ?? events.find((one) => one.id === head)
}
