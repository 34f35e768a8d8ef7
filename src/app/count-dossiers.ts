/** What waits where, for the counts beside the ways to it. */
import { standingOf } from '../../domain/deadline/standing.ts'
import type { Stage } from '../../domain/dossier/actions.ts'
import type { DossierState } from '../../domain/dossier/state.ts'
import { getWorkClock } from '../data/work-clock.ts'
import { countMine } from './count-mine.ts'
import type { NavCounts } from './navigation.ts'

/** `now`: wall time of the commune. */
export function countDossiers(
  states: readonly DossierState[],
  now: string,
): Omit<NavCounts, 'unsent' | 'signatures'> {
  const clock = getWorkClock()
  const at = (stage: Stage) => states.filter((state) => state.stage === stage).length
  return {
    overdue: states.filter((state) => standingOf(state, now, clock).kind === 'overdue').length,
    mine: countMine(states),
    awaitingSupplement: at('awaiting-supplement'),
    awaitingReturn: at('result-attached'),
  }
}
