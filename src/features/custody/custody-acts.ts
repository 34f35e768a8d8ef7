/** What this officer may do with the original papers of a dossier now. Pure. */
import { actionsAt, type Role } from '../../../domain/dossier/actions.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'

export const CUSTODY_ACTS = ['giveBack', 'hand', 'retain', 'take'] as const
export type CustodyAct = (typeof CUSTODY_ACTS)[number]

export function custodyActs(
  state: DossierState,
  officer: { readonly id: string; readonly roles: readonly Role[] },
): readonly CustodyAct[] {
  const allowed = actionsAt(state.stage, officer.roles)
  const here = state.originals.filter(({ returned }) => returned === null)
  const may: Readonly<Record<CustodyAct, boolean>> = {
    giveBack: allowed.includes('originals-returned') && here.length > 0,
    hand: allowed.includes('originals-handed') && here.some(({ holder }) => holder === officer.id),
    retain: allowed.includes('originals-retained') && here.some(({ retained }) => retained === null),
    take: allowed.includes('originals-taken'),
  }
  return CUSTODY_ACTS.filter((act) => may[act])
}
