/** Where the dossiers of a linked group stand, seen from its first one. Pure. */
import { isFinal } from '../dossier/actions.ts'
import type { DossierState } from '../dossier/state.ts'
import { groupOf, type LinkedGroup, type LinkedMember } from './groups.ts'

export interface MemberStanding {
  readonly member: LinkedMember
  readonly dossier: DossierState | null // null: not received yet
  readonly draft: string | null
}

export interface DraftLink {
  readonly id: string
  readonly procedure: string
  readonly linkedTo?: string
}

export function membersOf(
  groups: readonly LinkedGroup[],
  first: DossierState,
  states: readonly DossierState[],
  drafts: readonly DraftLink[],
): readonly MemberStanding[] {
  const group = first.reception === null ? null : groupOf(groups, first.reception.procedure)
  return (group?.members ?? []).map((member) => ({
    member,
    dossier:
      states.find(
        ({ reception }) => reception?.linkedTo === first.id && reception.procedure === member.code,
      ) ?? null,
    draft: drafts.find((draft) => draft.linkedTo === first.id && draft.procedure === member.code)?.id ?? null,
  }))
}

/** What is still to be done when the first one is. */
export function openMembers(members: readonly MemberStanding[]): readonly MemberStanding[] {
  return members.filter(
    ({ dossier, draft }) =>
      draft !== null || (dossier !== null && !isFinal(dossier.stage) && dossier.stage !== 'returned'),
  )
}
