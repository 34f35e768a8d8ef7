/** Limits the law puts on single actions beyond "this may follow that" (the table). State only; no clock. */
import { refuse, type Problem } from '../base/result.ts'
import type { Procedure } from '../procedure/procedure.ts'
import type { AnyEvent, DossierEvent } from './events.ts'
import type { DossierState } from './state.ts'

/** What a guard may look up. Absent answers mean "not known here": the home server always knows. */
export interface GuardFacts {
  readonly procedureOf?: (procedureHash: string) => Procedure | null
  readonly resultUsedElsewhere?: (sha256: string, dossier: string) => boolean
}

/** The reason why this action may not happen now, or null. */
export function guard(state: DossierState, event: AnyEvent, facts: GuardFacts): Problem | null {
  switch (event.type) {
    case 'dossier-received':
      return state.register ? problem('dossier.action.not-allowed', { type: event.type }) : null
    case 'supplement-requested':
      return supplementRequested(state, event, facts)
    case 'apology-issued':
      if (state.apologies > 0) return problem('dossier.apology.already-issued')
      return state.due !== null && event.body.due.at <= state.due.at
        ? problem('dossier.apology.date-not-later')
        : null
    case 'custody-handed':
      return state.custodian !== null && state.custodian !== event.actor
        ? problem('dossier.custody.not-holder', { holder: state.custodian })
        : null
    case 'result-attached':
      return resultAttached(state, event, facts)
    case 'dossier-closed':
      return state.result === null ? problem('dossier.close.result-missing') : null
    default:
      return null
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

function resultAttached(
  state: DossierState,
  event: DossierEvent<'result-attached'>,
  facts: GuardFacts,
): Problem | null {
  const { file, number, date, signer } = event.body
  const receivedOn = state.reception?.receivedAt.slice(0, 10) ?? ''
  if (number.trim() === '' || signer.trim() === '') return problem('dossier.result.unsigned')
  if (file.mime !== 'application/pdf') return problem('dossier.result.not-pdf')
  if (date < receivedOn) return problem('dossier.result.before-reception', { date, receivedOn })
  if (facts.resultUsedElsewhere?.(file.sha256, event.dossier))
    return problem('dossier.result.of-another-dossier')
  return null
}

function problem(code: string, details?: Readonly<Record<string, unknown>>): Problem {
  return refuse(code, details).problem
}
