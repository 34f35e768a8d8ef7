/** Taking in, putting right, putting aside. */
import type { ReceptionBodies } from '../bodies/reception.ts'
import type { DossierEvent } from '../events.ts'
import type { DossierState, Reception } from '../state.ts'
import { mark, type Folds } from './fold-of.ts'

export const receptionFolds: Folds<keyof ReceptionBodies> = {
  'dossier-received': receive,
  'reception-corrected': correct,
  'note-added': (state, { id, at, actor, body }) => ({
    ...state,
    notes: [...state.notes, { event: id, at, actor, text: body.text }],
  }),
  'file-attached': (state, { body }) => ({ ...state, attached: [...state.attached, body] }),
  'file-set-aside': (state, { body }) => ({ ...state, setAside: [...state.setAside, body] }),
  'slip-printed': (state, event) => {
    const { slip, copies, sha256, version = 1, reason = null, number = null } = event.body
    return {
      ...state,
      slips: [...state.slips, { slip, copies, sha256, version, reason, number, ...mark(event) }],
    }
  },
}

function receive(state: DossierState, { body, actor, at }: DossierEvent<'dossier-received'>): DossierState {
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
    receiver: actor,
    linkedTo: body.linkedTo ?? null,
    competent: body.competent ?? null,
    origin: body.origin ?? null,
    notify: body.notify ?? [],
    ...(body.prefiled ? { prefiled: body.prefiled } : {}),
    ...(body.place ? { place: body.place } : {}),
  }
  return {
    ...state,
    reception,
    components: body.components,
    volunteered: body.volunteered,
    due: body.due,
    assignee: actor,
    custodian: actor,
    // Until somebody gets it, it lies with who took it in.
    stepLog: [{ step: '', to: actor, office: null, from: at, until: null, due: null, returned: false }],
  }
}

function correct(state: DossierState, event: DossierEvent<'reception-corrected'>): DossierState {
  const { reason, applicant, owner, resultVia, notify } = event.body
  const known = state.reception
  if (known === null) return state
  // Whoever stood for themselves still does when their name is put right.
  const stoodForSelf = JSON.stringify(known.owner) === JSON.stringify(known.applicant)
  return {
    ...state,
    reception: {
      ...known,
      ...(applicant ? { applicant } : {}),
      ...(owner ? { owner } : applicant && stoodForSelf ? { owner: applicant } : {}),
      ...(resultVia ? { resultVia } : {}),
      ...(notify ? { notify } : {}),
    },
    corrections: [...state.corrections, { event: event.id, reason, ...mark(event) }],
  }
}
