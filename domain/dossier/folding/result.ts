/** The result: attached, answered for, taken back, handed over. */
import type { ResultBodies } from '../bodies/result.ts'
import type { DossierState } from '../state.ts'
import { ended } from './steps.ts'
import { mark, unchanged, type Folds } from './fold-of.ts'

export const resultFolds: Folds<keyof ResultBodies> = {
  'result-attached': (state, { body, actor, at }) => ({
    ...dropResult(state, at),
    result: body,
    resultBy: actor,
    stepLog: ended(state.stepLog, at),
  }),
  'result-vouched': (state, event) => ({
    ...state,
    vouch: { reason: event.body.reason, ...mark(event) },
  }),
  'result-withdrawn': (state, { at }) => ({ ...dropResult(state, at), certified: null }),
  'copies-certified': (state, event) => ({
    ...state,
    certified: { ...event.body, ...mark(event) },
    stepLog: ended(state.stepLog, event.at),
  }),
  'result-returned': unchanged,
  'dossier-closed': unchanged,
}

/** A result that counted until now is kept as a former one. */
export function dropResult(state: DossierState, until: string): DossierState {
  const formerResults = state.result
    ? [...state.formerResults, { result: state.result, until }]
    : state.formerResults
  return { ...state, result: null, resultBy: null, vouch: null, formerResults }
}
