/** `evolve(state, event)`: what an effective fact does to the dossier. Total: it judges nothing and never throws. */
import { actions, type Action, type Stage } from './actions.ts'
import type { AnyEvent, EventType } from './events.ts'
import { archiveFolds } from './folding/archive.ts'
import type { FoldOf, Folds } from './folding/fold-of.ts'
import { inspectionFolds } from './folding/inspection.ts'
import { moneyFolds } from './folding/money.ts'
import { originalFolds } from './folding/originals.ts'
import { receptionFolds } from './folding/reception.ts'
import { resultFolds } from './folding/result.ts'
import { sideRoadFolds } from './folding/side-roads.ts'
import { stepFolds } from './folding/steps.ts'
import { branchOf, settledOf, type Settling } from './settling.ts'
import type { DossierState } from './state.ts'

const folds: Folds<EventType> = {
  ...receptionFolds,
  ...stepFolds,
  ...originalFolds,
  ...sideRoadFolds,
  ...moneyFolds,
  ...inspectionFolds,
  ...resultFolds,
  ...archiveFolds,
  'conflict-resolved': resolve,
}

export function evolve(state: DossierState, event: AnyEvent): DossierState {
  const action: Action = actions[event.type]
  const fold = folds[event.type] as FoldOf<EventType>
  const applied = fold(state, event)
  const next = { ...applied, timeline: [...applied.timeline, entryOf(event)] }
  if (event.type === 'conflict-resolved') return adopts(state, event) ? { ...next, head: event.id } : next
  if (action.order !== 'chained') return next
  return { ...next, head: event.id, stage: stageAfter(applied, action.to) }
}

function stageAfter(state: DossierState, to: Stage | 'same' | 'back'): Stage {
  if (to === 'same') return state.stage
  if (to === 'back') return state.step === null ? 'received' : 'in-step'
  return to
}

function entryOf(event: AnyEvent) {
  return { event: event.id, type: event.type, actor: event.actor, at: event.at }
}

/** An adopted fact counts from here on, on the present head; a branch that is set aside goes whole. */
function resolve(state: DossierState, event: Settling): DossierState {
  const { event: target, outcome, reason } = event.body
  const isAdopted = adopts(state, event)
  const branch = branchOf(state.contested, target).filter((one) => !isAdopted || one.event.id === target)
  const ids = new Set(branch.map((one) => one.event.id))
  const by = { event: event.id, actor: event.actor, at: event.at }
  const settled = {
    ...state,
    contested: state.contested.filter((one) => !ids.has(one.event.id)),
    settled: [...settledOf(state), ...branch.map((one) => ({ ...one, outcome, reason, by }))],
  }
  const lost = branch[0]
  return isAdopted && lost ? evolve(settled, lost.event) : settled
}

/** False for a repeated settling of what is settled: it changes nothing. */
function adopts(state: DossierState, { body }: Settling): boolean {
  return body.outcome === 'adopt' && state.contested.some((one) => one.event.id === body.event)
}
