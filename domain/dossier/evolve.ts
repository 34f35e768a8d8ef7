/** `evolve(state, event)`: what an effective fact does to the dossier. Total: it judges nothing and never throws. */
import { assertNever } from '../base/assert-never.ts'
import { evolveRegister } from '../digitisation/register.ts'
import { actions, type Action, type Stage } from './actions.ts'
import type { AnyEvent, EventBody } from './events.ts'
import { branchOf, settledOf, type Settling } from './settling.ts'
import type { DossierState, Reception } from './state.ts'

export function evolve(state: DossierState, event: AnyEvent): DossierState {
  const action: Action = actions[event.type]
  const applied = applyBody(state, event)
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
      return resolve(state, event)
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
