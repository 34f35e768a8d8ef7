/** Supplements, delays, other agencies, endings without a result, and a second life. */
import type { SideRoadBodies } from '../bodies/side-roads.ts'
import type { DossierEvent } from '../events.ts'
import type { DossierState } from '../state.ts'
import { ended, enterStep } from './steps.ts'
import type { Folds } from './fold-of.ts'
import { dropResult } from './result.ts'

export const sideRoadFolds: Folds<keyof SideRoadBodies> = {
  'supplement-requested': (state, { body, at }) => ({
    ...state,
    asked: body.items,
    supplementRounds: state.supplementRounds + 1,
    waiting: [...state.waiting, { from: at, until: null }],
  }),
  'supplement-received': (state, { body, at }) => ({
    ...state,
    components: [...state.components, ...body.components],
    asked: [],
    due: body.due,
    waiting: state.waiting.map((one) => (one.until === null ? { ...one, until: at } : one)),
  }),
  'apology-issued': (state, { body }) => ({ ...state, due: body.due, apologies: state.apologies + 1 }),
  'dossier-refused': ending,
  'dossier-stopped': ending,
  'dossier-withdrawn': ending,
  'dossier-transferred': ending,
  'dossier-forwarded': (state, { body, at }) => ({
    ...state,
    forwarded: { agency: body.agency, reason: body.reason, at, accepted: null },
  }),
  'competent-accepted': (state, { body }) => ({
    ...state,
    due: body.due,
    forwarded: state.forwarded ? { ...state.forwarded, accepted: body } : null,
  }),
  'dossier-reopened': reopen,
}

function ending(state: DossierState, { at }: { readonly at: string }): DossierState {
  return {
    ...state,
    asked: [],
    stepLog: ended(state.stepLog, at),
    waiting: state.waiting.map((one) => (one.until === null ? { ...one, until: at } : one)),
  }
}

function reopen(state: DossierState, { body, at }: DossierEvent<'dossier-reopened'>): DossierState {
  const { step, to } = body
  const entry = { step, to, office: null, from: at, until: null, due: null, returned: false }
  return enterStep({ ...dropResult(state, at), certified: null }, entry)
}
