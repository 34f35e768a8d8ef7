/** What this officer may do with the work of a dossier now: what the table allows, less what makes no sense. Pure. */
import { actionsAt, type Role } from '../../../../domain/dossier/actions.ts'
import type { DossierState } from '../../../../domain/dossier/state.ts'
import { isStepDone, ownerOf } from '../../../../domain/workflow/owner.ts'

export const WORK_ACTS = [
  'complete',
  'assign',
  'sendBack',
  'hand',
  'askOpinion',
  'giveOpinion',
  'urge',
  'correct',
  'reopen',
  'help',
] as const

export type WorkAct = (typeof WORK_ACTS)[number]

/** The first is what one most likely came for. */
export function workActs(
  state: DossierState,
  officer: { readonly id: string; readonly roles: readonly Role[] },
): readonly WorkAct[] {
  const allowed = actionsAt(state.stage, officer.roles)
  const isOwner = ownerOf(state) === officer.id
  const isLeader = officer.roles.includes('leader')
  const isDone = isStepDone(state)
  const runs = ownerOf(state) !== null && state.stage !== 'returned'
  const may: Readonly<Record<WorkAct, boolean>> = {
    complete: allowed.includes('step-completed') && !isDone && (isOwner || isLeader),
    assign: allowed.includes('step-assigned'),
    sendBack: allowed.includes('step-returned') && (isOwner || isLeader),
    hand: allowed.includes('custody-handed') && state.custodian === officer.id,
    askOpinion: allowed.includes('opinion-asked') && runs,
    giveOpinion: allowed.includes('opinion-given') && state.opinions.length > 0,
    urge: allowed.includes('urged') && runs && !isOwner,
    correct: allowed.includes('reception-corrected'),
    reopen: allowed.includes('dossier-reopened'),
    help: allowed.includes('note-added') && isOwner && runs,
  }
  return WORK_ACTS.filter((act) => may[act])
}
