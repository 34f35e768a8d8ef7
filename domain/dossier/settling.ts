/**
 * Settling what is contested. Setting a fact aside changes nothing that counts, so it stops nobody's work: it commutes.
 * Adopting one restates it on the present head, so it is chained like any other step and must be legal now. A second
 * settling that says the same as the first changes nothing; one that says otherwise is contested itself. Nothing is
 * settled by a rule of time: a person decides, with a reason.
 */
import { refuse, type Problem } from '../base/result.ts'
import type { Verdict } from '../sync/wire.ts'
import { actions, type Action } from './actions.ts'
import type { DossierEvent } from './events.ts'
import { guard, type GuardFacts } from './guards.ts'
import type { Contested, DossierState, Settled } from './state.ts'

export type Settling = DossierEvent<'conflict-resolved'>

/** Rows folded before this field existed do not have it. */
export function settledOf(state: DossierState): readonly Settled[] {
  return (state as Partial<DossierState>).settled ?? []
}

export function judgeSettling(
  state: DossierState,
  event: Settling,
  facts: GuardFacts,
): { readonly verdict: Verdict; readonly problem?: Problem } {
  const { event: target, outcome } = event.body
  const before = settledOf(state).find((one) => one.event.id === target)
  if (before?.outcome === outcome) return { verdict: 'commuting' }
  const problem = before
    ? refuse('dossier.resolve.already-settled', { outcome: before.outcome }).problem
    : settlingProblem(state, event, facts)
  if (problem) return { verdict: 'contested', problem }
  return { verdict: outcome === 'adopt' ? 'effective' : 'commuting' }
}

function settlingProblem(state: DossierState, event: Settling, facts: GuardFacts): Problem | null {
  const { event: target, outcome, reason } = event.body
  const lost = state.contested.find((one) => one.event.id === target)
  if (!lost) return refuse('dossier.resolve.not-contested').problem
  if (reason.trim() === '') return refuse('dossier.resolve.reason-missing').problem
  if (outcome !== 'adopt') return null
  if ((event.parent ?? null) !== state.head)
    return refuse('dossier.chain.superseded', { head: state.head }).problem
  return adoptionProblem(state, lost, facts)
}

/** Why a contested fact can't be restated as the next step now, or null. */
export function adoptionProblem(
  state: DossierState,
  { event }: Contested,
  facts: GuardFacts = {},
): Problem | null {
  if (state.contested.some((one) => one.event.id === event.parent))
    return refuse('dossier.resolve.earlier-first').problem
  const action: Action = actions[event.type]
  const isStep = action.order === 'chained' && event.type !== 'dossier-received'
  if (!isStep || !action.from.includes(state.stage))
    return refuse('dossier.resolve.not-possible', { stage: state.stage, type: event.type }).problem
  return guard(state, event, facts)
}

/** The contested fact and what was built on it, in their order: one branch, set aside whole. */
export function branchOf(contested: readonly Contested[], id: string): Contested[] {
  const branch: Contested[] = []
  const ids = new Set([id])
  for (const one of contested) {
    const { event } = one
    if (event.id !== id && (event.parent === undefined || !ids.has(event.parent))) continue
    ids.add(event.id)
    branch.push(one)
  }
  return branch
}
