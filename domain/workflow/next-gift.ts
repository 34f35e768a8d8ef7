/** Which step a dossier is given out for now. */
import type { DossierState } from '../dossier/state.ts'
import { isStepDone } from './owner.ts'
import { nextStep, stepOf, type PlannedStep } from './plan.ts'

/** A step that is not done goes to somebody else; a finished one leads to the next, the last one to nothing new. */
export function stepToGive(
  state: Pick<DossierState, 'stage' | 'step' | 'stepLog'>,
  plan: readonly PlannedStep[],
): PlannedStep | null {
  const present = stepOf(plan, state.step)
  const isReception = present === undefined || present.role === 'receiver'
  if (!isReception && !isStepDone(state)) return present
  return nextStep(plan, present ? present.id : null) ?? present ?? null
}
