/** Taking a dossier over from another commune, and hearing back what became of one's own. Pure. */
import type { Command } from '../dossier/decide.ts'
import type { ReceptionInput } from '../dossier/receive.ts'
import type { DossierState } from '../dossier/state.ts'
import type { ChosenLimit } from './limit-of-offer.ts'
import type { TransferNote, TransferOffer } from './note.ts'

export type OfferNote = Extract<TransferNote, { kind: 'offer' }>
export type AnswerNote = Exclude<TransferNote, OfferNote>

/** What is received here: as it was handed in there, under the law in force here today, with a number and clock of its own. */
export function acceptanceOf(
  offer: TransferOffer,
  law: ReceptionInput['law'],
  chosen: ChosenLimit = { timeCase: offer.timeCase, byHandDue: null },
): ReceptionInput {
  const { owner, applicant } = offer
  return {
    procedure: offer.procedure,
    law,
    channel: offer.channel,
    ...(chosen.timeCase === null ? {} : { timeCase: chosen.timeCase }),
    byHandDue: chosen.byHandDue,
    applicant,
    ...(JSON.stringify(owner) === JSON.stringify(applicant) ? {} : { owner }),
    conditions: offer.conditions,
    components: offer.components,
    volunteered: offer.volunteered,
    form: offer.form,
    feeVnd: offer.feeVnd,
    resultVia: 'electronic', // it goes back to where it was handed in
    origin: { agency: offer.from.agency, code: offer.code, dossier: offer.dossier },
  }
}

/** The dossier made here of an offer, when there is one. */
export function takenOver(offer: TransferOffer, states: readonly DossierState[]): DossierState | null {
  return states.find((state) => state.reception?.origin?.dossier === offer.dossier) ?? null
}

/** What an answer asks to be put on record on the own dossier; null when it stands there already, or came too late. */
export function commandFor(note: AnswerNote, state: DossierState): Command | null {
  if (state.stage !== 'forwarded') return null
  const { kind, body } = note
  if (kind === 'accepted') {
    if (state.forwarded?.accepted) return null
    const { at, due, code, from } = body
    return { type: 'competent-accepted', body: { at, due, reference: `${code} · ${from.name}` } }
  }
  if (kind === 'result') return { type: 'result-attached', body: body.result }
  const reason = `${body.from.name}: ${body.reason}`
  if (body.stage === 'withdrawn')
    return { type: 'dossier-withdrawn', body: { by: state.reception?.applicant.name ?? '', reason } }
  return { type: body.stage === 'refused' ? 'dossier-refused' : 'dossier-stopped', body: { reason } }
}
