/** Limits the law puts on single actions beyond "this may follow that" (the table). State only; no clock. */
import { refuse, type Problem } from '../base/result.ts'
import type { Procedure } from '../procedure/procedure.ts'
import type { ResultCheck } from './bodies/result.ts'
import { closingGate } from './closing-gate.ts'
import type { AnyEvent, DossierEvent } from './events.ts'
import { endingGate, originalsGuard } from './originals-gate.ts'
import { takerProblem, type TakerFacts } from '../workflow/may-take.ts'
import { resultFault } from './result-fault.ts'
import type { DossierState } from './state.ts'
import { wallMinute } from './wall-minute.ts'

/** What a guard may look up. Absent answers mean "not known here": the home server always knows. */
export interface GuardFacts extends TakerFacts {
  readonly procedureOf?: (procedureHash: string) => Procedure | null
  readonly resultUsedElsewhere?: (sha256: string, dossier: string) => boolean
  /** The home server's own check of a file; null: the file is not there, or was not to be read. */
  readonly resultCheck?: (sha256: string) => ResultCheck | null
}

/** The reason why this action may not happen now, or null. */
export function guard(state: DossierState, event: AnyEvent, facts: GuardFacts): Problem | null {
  switch (event.type) {
    case 'dossier-received':
      return state.register ? problem('dossier.action.not-allowed', { type: event.type }) : null
    case 'supplement-requested':
      return supplementRequested(state, event, facts)
    case 'apology-issued':
      return apologyIssued(state, event)
    case 'step-assigned':
      return takerProblem(state, event.body, facts)
    case 'step-returned':
    case 'dossier-reopened':
      return reasonMissing(event.body) ?? takerProblem(state, event.body, facts)
    case 'reception-corrected':
    case 'dossier-forwarded':
    case 'result-withdrawn':
      return reasonMissing(event.body)
    case 'result-vouched':
      return resultVouched(state, event)
    case 'copies-certified':
      return event.body.entries.length === 0 ? problem('dossier.copies.empty') : null
    case 'competent-accepted':
      return state.forwarded?.accepted ? problem('dossier.forward.already-accepted') : null
    case 'custody-handed':
      return state.custodian !== null && state.custodian !== event.actor
        ? problem('dossier.custody.not-holder', { holder: state.custodian })
        : null
    case 'result-attached':
      return resultAttached(state, event, facts)
    case 'result-returned':
      return closingGate(state, event.type, facts)
    case 'dossier-closed':
      return closingGate(state, event.type, facts) ?? endingGate(state, event.type)
    case 'dossier-refused':
    case 'dossier-stopped':
    case 'dossier-withdrawn':
    case 'dossier-transferred':
      return endingGate(state, event.type)
    default:
      return originalsGuard(state, event, facts)
  }
}

/** NĐ 118/2025 art. 17(2)a as amended: everything is asked once; a second time needs a leader's reason, a third never. */
function supplementRequested(
  state: DossierState,
  event: DossierEvent<'supplement-requested'>,
  facts: GuardFacts,
): Problem | null {
  const { items, reason, leaderReason } = event.body
  if (items.length === 0 || reason.trim() === '') return problem('dossier.supplement.empty')
  if (state.supplementRounds >= 2) return problem('dossier.supplement.too-many')
  if (state.supplementRounds === 1 && !leaderReason?.trim())
    return problem('dossier.supplement.second-needs-reason')
  const procedure = state.reception === null ? null : facts.procedureOf?.(state.reception.law.procedure)
  if (!procedure) return null
  const stranger = items.find((item) => !procedure.components.some((c) => c.id === item.component))
  return stranger ? problem('dossier.supplement.not-in-catalogue', { component: stranger.component }) : null
}

/** NĐ 118/2025: the resident is told before the promised time passes, once, with one new date. Later, only with the
 *  head's explanation why it was not done in time. */
function apologyIssued(state: DossierState, event: DossierEvent<'apology-issued'>): Problem | null {
  const { due, explanation } = event.body
  if (state.apologies > 0) return problem('dossier.apology.already-issued')
  if (state.due === null) return null
  if (due.at <= state.due.at) return problem('dossier.apology.date-not-later')
  const isLate = wallMinute(event.at) > state.due.at
  return isLate && !explanation?.trim() ? problem('dossier.apology.too-late', { due: state.due.at }) : null
}

/** The one who attached a result can't be the one who answers for it. */
function resultVouched(state: DossierState, event: DossierEvent<'result-vouched'>): Problem | null {
  if (state.result?.file.sha256 !== event.body.sha256) return problem('dossier.vouch.other-file')
  if (state.resultBy === event.actor) return problem('dossier.vouch.own-result')
  return event.body.reason.trim() === '' ? problem('dossier.reason-missing') : null
}

function resultAttached(
  state: DossierState,
  event: DossierEvent<'result-attached'>,
  facts: GuardFacts,
): Problem | null {
  const { file, number, date, signer, check } = event.body
  const receivedOn = state.reception?.receivedAt.slice(0, 10) ?? ''
  if (number.trim() === '' || signer.trim() === '') return problem('dossier.result.unsigned')
  if (file.mime !== 'application/pdf') return problem('dossier.result.not-pdf')
  if (date < receivedOn) return problem('dossier.result.before-reception', { date, receivedOn })
  if (facts.resultUsedElsewhere?.(file.sha256, event.dossier))
    return problem('dossier.result.of-another-dossier')
  const found = facts.resultCheck?.(file.sha256) ?? check
  return found ? resultFault(found, state) : null
}

function reasonMissing({ reason }: { readonly reason: string }): Problem | null {
  return reason.trim() === '' ? problem('dossier.reason-missing') : null
}

function problem(code: string, details?: Readonly<Record<string, unknown>>): Problem {
  return refuse(code, details).problem
}
