/** In which inbox a dossier stands, and for whom. Total: every stage, every role. */
import type { OfficerRole } from '../access/roles.ts'
import { isFinal } from '../dossier/actions.ts'
import { closingGate } from '../dossier/closing-gate.ts'
import type { DossierState } from '../dossier/state.ts'
import { isEndUntold } from '../slip/standing.ts'
import { openHelp } from './help.ts'
import { openOpinions } from './opinions.ts'
import { isStepDone } from './owner.ts'
import { stepOf, type PlannedStep } from './plan.ts'

export const QUEUES = ['todo', 'supplement', 'sign', 'return', 'elsewhere', 'disputed'] as const
export type Queue = (typeof QUEUES)[number]

export interface Viewer {
  readonly id: string
  readonly roles: readonly OfficerRole[]
}

/** Null: it waits for nobody here. `now` is wall time. */
export function queueOf(state: DossierState, plan: readonly PlannedStep[], now: string): Queue | null {
  if (state.stage === 'unborn') return null
  if (state.contested.length > 0) return 'disputed'
  // Refused upstairs: the counter owes the resident the notice and the papers.
  if (isFinal(state.stage)) return isEndUntold(state) ? 'return' : null
  switch (state.stage) {
    case 'awaiting-supplement':
      return 'supplement'
    case 'forwarded':
      return 'elsewhere'
    case 'result-attached':
      // The owner was not found in its text: a second person answers for it, or it goes back.
      return closingGate(state, 'result-returned', {})?.code === 'dossier.close.result-foreign'
        ? 'sign'
        : 'return'
    case 'returned':
      return 'return'
    case 'in-step':
      if (isStepDone(state)) return 'todo'
      if (openOpinions(state, now).silent.length === 0 && openOpinions(state, now).waiting.length > 0)
        return 'elsewhere'
      return stepOf(plan, state.step)?.role === 'leader' ? 'sign' : 'todo'
    default:
      return 'todo'
  }
}

/** Whether this officer finds it there: what is theirs, and what anybody of their role may take. */
export function concerns(
  state: DossierState,
  queue: Queue,
  viewer: Viewer,
  plan: readonly PlannedStep[],
): boolean {
  const has = (role: OfficerRole) => viewer.roles.includes(role)
  const isOwner = state.assignee === viewer.id
  switch (queue) {
    case 'disputed':
      return has('leader') || isOwner || state.contested.some(({ event }) => event.actor === viewer.id)
    case 'supplement':
    case 'return':
      return has('receiver') || isOwner
    case 'sign':
      return state.stage === 'result-attached' ? has('leader') && !isSelfMade(state, viewer) : isOwner
    case 'elsewhere':
      return isOwner || (state.stage === 'forwarded' && has('receiver'))
    case 'todo':
      if (isOwner) return true
      if (has('leader') && openHelp(state) !== null) return true
      // A clerk passes nothing on: what they have finished lies at the counter.
      return has('receiver') && isStepDone(state) && stepOf(plan, state.step)?.role === 'clerk'
  }
}

function isSelfMade({ resultBy }: DossierState, { id }: Viewer): boolean {
  return resultBy === id
}
