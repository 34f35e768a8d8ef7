/** How many dossiers wait for this officer's own next move, for the count beside the way to the inboxes. */
import type { DossierState } from '../../domain/dossier/state.ts'
import { planOf } from '../../domain/workflow/plan.ts'
import { concerns, queueOf } from '../../domain/workflow/queues.ts'
import { currentLaw, getContext, getLaw } from '../data/current.ts'
import { procedureOf } from '../data/law.ts'

export function countMine(states: readonly DossierState[]): number {
  const { officer, clock } = getContext()
  const now = clock.wall()
  const law = currentLaw.value === null ? null : getLaw()
  return states.filter((state) => {
    const plan = planOf(law && procedureOf(law, state.reception))
    const queue = queueOf(state, plan, now)
    return (queue === 'todo' || queue === 'sign') && concerns(state, queue, officer, plan)
  }).length
}
