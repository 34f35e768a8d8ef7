/** How many dossiers wait for this officer's own next move, for the count beside the way to the inboxes. */
import type { DossierState } from '../../domain/dossier/state.ts'
import { planOf } from '../../domain/workflow/plan.ts'
import { concerns, queueOf } from '../../domain/workflow/queues.ts'
import { currentLaw, getContext } from '../data/current.ts'

export function countMine(states: readonly DossierState[]): number {
  const { officer, clock } = getContext()
  const now = clock.wall()
  const procedures = currentLaw.value?.procedures
  return states.filter((state) => {
    const plan = planOf(procedures?.get(state.reception?.procedure ?? '')?.procedure)
    const queue = queueOf(state, plan, now)
    return (queue === 'todo' || queue === 'sign') && concerns(state, queue, officer, plan)
  }).length
}
