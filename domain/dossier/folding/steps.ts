/** The next move, the paper file, and who else is asked. */
import type { StepBodies } from '../bodies/steps.ts'
import type { DossierEvent } from '../events.ts'
import type { DossierState } from '../state.ts'
import type { Opinion, StepEntry } from '../state-parts.ts'
import { mark, type Folds } from './fold-of.ts'
import { moveWithFile } from './originals.ts'

export const stepFolds: Folds<keyof StepBodies> = {
  'step-assigned': (state, { body, at }) => {
    const { step, to, due = null, office = null } = body
    return enterStep(state, { step, to, office, from: at, until: null, due, returned: false })
  },
  'step-completed': (state, { at }) => ({ ...state, stepLog: ended(state.stepLog, at) }),
  'step-returned': (state, { body, at }) => {
    const { step, to, reason, due = null } = body
    const entry = { step, to, office: null, from: at, until: null, due, returned: true, reason }
    return { ...enterStep(state, entry), bounces: state.bounces + 1 }
  },
  'custody-handed': (state, event) => ({
    ...state,
    custodian: event.body.to,
    originals: moveWithFile(state.originals, event.body.to, event),
  }),
  'opinion-asked': askOpinion,
  'opinion-given': giveOpinion,
  urged: (state, event) => ({
    ...state,
    urgings: [...state.urgings, { ...event.body, ...mark(event) }],
  }),
  explained: (state, event) => ({
    ...state,
    explanations: [...state.explanations, { ...event.body, ...mark(event) }],
  }),
}

export function enterStep(state: DossierState, entry: StepEntry): DossierState {
  return {
    ...state,
    step: entry.step,
    assignee: entry.to,
    stepDue: entry.due,
    office: entry.office,
    stepLog: [...ended(state.stepLog, entry.from), entry],
  }
}

/** Closes the stay that is still open. */
export function ended(log: readonly StepEntry[], at: string): readonly StepEntry[] {
  return log.map((entry) => (entry.until === null ? { ...entry, until: at } : entry))
}

/** Question and answer always count and may come in any order; a second question under one id changes nothing. */
function askOpinion(state: DossierState, event: DossierEvent<'opinion-asked'>): DossierState {
  const { office, question, due } = event.body
  const { answers } = opinionOf(state, event.id)
  const opinion = { ask: event.id, office, question, due, askedAt: event.at, askedBy: event.actor, answers }
  return { ...state, opinions: [...withoutOpinion(state, event.id), opinion] }
}

function giveOpinion(state: DossierState, event: DossierEvent<'opinion-given'>): DossierState {
  const { ask, ...answer } = event.body
  const opinion = opinionOf(state, ask)
  const answers = [...opinion.answers, { ...answer, ...mark(event) }]
  const given = { ...opinion, answers }
  const isKnown = state.opinions.some((one) => one.ask === ask)
  return {
    ...state,
    opinions: isKnown
      ? state.opinions.map((one) => (one.ask === ask ? given : one))
      : [...state.opinions, given],
  }
}

function opinionOf(state: DossierState, ask: string): Opinion {
  const unasked = { ask, office: '', question: '', due: null, askedAt: '', askedBy: '', answers: [] }
  return state.opinions.find((one) => one.ask === ask) ?? unasked
}

function withoutOpinion(state: DossierState, ask: string): readonly Opinion[] {
  return state.opinions.filter((one) => one.ask !== ask)
}
