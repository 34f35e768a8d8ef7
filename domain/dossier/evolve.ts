/** `evolve(state, event)`: what an effective fact does to the dossier. Total: it judges nothing and never throws. */
import { assertNever } from '../base/assert-never.ts'
import { evolveRegister } from '../digitisation/register.ts'
import { actions, type Action, type Stage } from './actions.ts'
import type { AnyEvent, EventBody } from './events.ts'
import type { DossierState, Reception } from './state.ts'

export function evolve(state: DossierState, event: AnyEvent): DossierState {
  const action: Action = actions[event.type]
  const applied = applyBody(state, event)
  const next = { ...applied, timeline: [...applied.timeline, entryOf(event)] }
  if (action.order === 'commuting') return next
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

function applyBody(state: DossierState, event: AnyEvent): DossierState {
  switch (event.type) {
    case 'dossier-received':
      return receive(state, event.body, event.actor)
    case 'note-added':
      return {
        ...state,
        notes: [...state.notes, { event: event.id, at: event.at, actor: event.actor, text: event.body.text }],
      }
    case 'file-attached':
      return { ...state, attached: [...state.attached, event.body] }
    case 'fee-recorded':
      return { ...state, feePaidVnd: state.feePaidVnd + event.body.vnd }
    case 'slip-printed':
      return {
        ...state,
        slips: [...state.slips, { slip: event.body.slip, at: event.at, copies: event.body.copies }],
      }
    case 'step-assigned':
      return { ...state, step: event.body.step, assignee: event.body.to }
    case 'step-completed':
      return state
    case 'custody-handed':
      return { ...state, custodian: event.body.to }
    case 'supplement-requested':
      return { ...state, asked: event.body.items, supplementRounds: state.supplementRounds + 1 }
    case 'supplement-received':
      return {
        ...state,
        components: [...state.components, ...event.body.components],
        asked: [],
        due: event.body.due,
      }
    case 'apology-issued':
      return { ...state, due: event.body.due, apologies: state.apologies + 1 }
    case 'result-attached':
      return { ...state, result: event.body }
    case 'register-listed':
    case 'record-kept':
    case 'record-checked':
      return { ...state, register: evolveRegister(state.register, event) }
    case 'conflict-resolved':
      return resolve(state, event.body)
    case 'result-returned':
    case 'dossier-closed':
    case 'dossier-refused':
    case 'dossier-stopped':
    case 'dossier-withdrawn':
    case 'dossier-transferred':
      return state
    default:
      return assertNever(event)
  }
}

function receive(state: DossierState, body: EventBody['dossier-received'], receiver: string): DossierState {
  const reception: Reception = {
    code: body.code,
    procedure: body.procedure,
    law: body.law,
    channel: body.channel,
    applicant: body.applicant,
    owner: body.owner ?? body.applicant,
    conditions: body.conditions,
    form: body.form,
    receivedAt: body.receivedAt,
    feeVnd: body.feeVnd,
    resultVia: body.resultVia,
    receiver,
  }
  return {
    ...state,
    reception,
    components: body.components,
    volunteered: body.volunteered,
    due: body.due,
    assignee: receiver,
    custodian: receiver,
  }
}

/** `keep` lets the losing fact count now, on top of what happened since; either way it is no longer contested. */
function resolve(state: DossierState, body: EventBody['conflict-resolved']): DossierState {
  const lost = state.contested.find((c) => c.event.id === body.event)
  const settled = { ...state, contested: state.contested.filter((c) => c.event.id !== body.event) }
  return lost && body.outcome === 'keep' ? evolve(settled, lost.event) : settled
}
