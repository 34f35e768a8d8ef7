/**
 * The same person, the same procedure, still open: perhaps the same wish handed in twice, at two counters that had no
 * line. It only warns: a mother of twins registers two births on one day.
 */
import { isFinal } from '../dossier/actions.ts'
import type { Person } from '../dossier/events.ts'
import type { DossierState } from '../dossier/state.ts'
import { fold } from '../text/fold.ts'

export interface Wish {
  readonly dossier: string // '' when it is not received yet
  readonly procedure: string
  readonly persons: readonly Person[]
}

export function openTwins(wish: Wish, states: readonly DossierState[]): DossierState[] {
  const wanted = new Set(wish.persons.flatMap(marksOf))
  return states.filter(({ id, stage, reception }) => {
    if (reception === null || id === wish.dossier || reception.procedure !== wish.procedure) return false
    if (isFinal(stage) || stage === 'returned') return false
    return [reception.owner, reception.applicant].flatMap(marksOf).some((mark) => wanted.has(mark))
  })
}

export function wishOf({ id, reception }: DossierState): Wish | null {
  if (reception === null) return null
  return { dossier: id, procedure: reception.procedure, persons: [reception.owner, reception.applicant] }
}

/** Every group of dossiers that may be one wish, each dossier in one group, oldest first. */
export function twinGroups(states: readonly DossierState[]): DossierState[][] {
  const seen = new Set<string>()
  const groups: DossierState[][] = []
  const open = states.filter(({ stage }) => !isFinal(stage) && stage !== 'returned')
  for (const state of open) {
    const wish = wishOf(state)
    if (wish === null || seen.has(state.id)) continue
    const group = [state, ...openTwins(wish, open)].filter(({ id }) => !seen.has(id))
    if (group.length < 2) continue
    for (const { id } of group) seen.add(id)
    groups.push([...group].sort((a, b) => (atOf(a) < atOf(b) ? -1 : 1)))
  }
  return groups
}

/** A number is a person; a name only together with the day of birth. */
function marksOf({ idNumber, name, birthDate }: Person): string[] {
  if (idNumber) return [idNumber]
  return birthDate ? [`${fold(name)}|${birthDate}`] : []
}

function atOf({ reception }: DossierState): string {
  return reception?.receivedAt ?? ''
}
