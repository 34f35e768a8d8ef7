/** What competes in a dossier, as two branches to read side by side. Pure. */
import type { Problem } from '../../../domain/base/result.ts'
import type { AnyEvent } from '../../../domain/dossier/events.ts'
import type { LedgerRow } from '../../../domain/dossier/fold.ts'
import { outsideEffects, type OutsideEffect } from '../../../domain/dossier/outside-effect.ts'
import { adoptionProblem, branchOf } from '../../../domain/dossier/settling.ts'
import type { Contested, DossierState } from '../../../domain/dossier/state.ts'
import { standingFact } from './standing-fact.ts'

export interface BranchFact {
  readonly event: AnyEvent
  readonly device: string | null // null: its row is not on this device
}

export interface Conflict {
  readonly root: Contested // what is settled; its branch goes with it
  readonly standing: readonly BranchFact[]
  readonly losing: readonly BranchFact[]
  readonly effects: readonly OutsideEffect[] // of the losing branch, outside the ledger
  readonly adoption: Problem | null // why the first losing step can't be done now
}

export function conflictsOf(state: DossierState, rows: readonly LedgerRow[]): Conflict[] {
  const ids = new Set(state.contested.map(({ event }) => event.id))
  const events = rows.map((row) => row.event)
  const withDevice = (event: AnyEvent): BranchFact => ({
    event,
    device: rows.find((row) => row.event.id === event.id)?.device ?? null,
  })
  return state.contested
    .filter(({ event }) => event.parent === undefined || !ids.has(event.parent))
    .map((root) => {
      const branch = branchOf(state.contested, root.event.id)
      const effects = new Set(branch.flatMap((one) => outsideEffects(state, one)))
      return {
        root,
        standing: standingBranch(root, events, state).map(withDevice),
        losing: branch.map(({ event }) => withDevice(event)),
        effects: [...effects],
        adoption: adoptionProblem(state, root),
      }
    })
}

/** From the fact that won to the present head. */
function standingBranch(root: Contested, events: readonly AnyEvent[], state: DossierState): AnyEvent[] {
  const counted = new Set(state.timeline.map((entry) => entry.event))
  const branch: AnyEvent[] = []
  let next = standingFact(root, events, state)
  while (next !== undefined && !branch.includes(next)) {
    const { id } = next
    branch.push(next)
    next = events.find((one) => one.parent === id && counted.has(one.id))
  }
  return branch
}
