/** What this officer may do with the result of a dossier now. Pure. */
import { doubtOf } from '../../../domain/dossier/closing-gate.ts'
import { actionsAt, type Role } from '../../../domain/dossier/actions.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'

export const RESULT_ACTS = ['attach', 'vouch', 'handBack', 'close', 'attachOther', 'withdraw'] as const
export type ResultAct = (typeof RESULT_ACTS)[number]

/** The first is what one most likely came for. */
export function resultActs(
  state: DossierState,
  officer: { readonly id: string; readonly roles: readonly Role[] },
): readonly ResultAct[] {
  const allowed = actionsAt(state.stage, officer.roles)
  const isAttached = state.stage === 'result-attached'
  const may: Readonly<Record<ResultAct, boolean>> = {
    attach: allowed.includes('result-attached') && !isAttached,
    vouch: needsVouch(state) && allowed.includes('result-vouched') && state.resultBy !== officer.id,
    handBack: allowed.includes('result-returned') && !needsVouch(state),
    close: allowed.includes('dossier-closed'),
    attachOther: allowed.includes('result-attached') && isAttached && state.certified === null,
    withdraw: allowed.includes('result-withdrawn') && state.result !== null,
  }
  return RESULT_ACTS.filter((act) => may[act])
}

/** Something of it is in doubt, as the closing gate sees it, and nobody answers for it yet. */
export function needsVouch({ result, certified, vouch }: DossierState): boolean {
  if (certified !== null || result === null || vouch !== null) return false
  return !result.check || doubtOf(result.check) !== null
}
