/** Duty L12: at every moment of its life a dossier has one named owner. */
import { isFinal } from '../dossier/actions.ts'
import type { DossierState } from '../dossier/state.ts'

/** Who has the next move, or answers for it while somebody else has: a resident, another agency, a queue of results.
 *  Null only before it was received and after it ended. */
export function ownerOf(state: Pick<DossierState, 'stage' | 'assignee'>): string | null {
  return state.stage === 'unborn' || isFinal(state.stage) ? null : state.assignee
}

/** The step is done and lies with its owner until it is passed on. */
export function isStepDone({ stage, stepLog }: Pick<DossierState, 'stage' | 'stepLog'>): boolean {
  return stage === 'in-step' && stepLog.length > 0 && stepLog.every((entry) => entry.until !== null)
}
