/** What one kind of fact does to the dossier; a table of them is complete by its type. */
import type { DossierEvent, EventType } from '../events.ts'
import type { DossierState } from '../state.ts'

export type FoldOf<T extends EventType> = (state: DossierState, event: DossierEvent<T>) => DossierState

export type Folds<Types extends EventType> = { readonly [T in Types]: FoldOf<T> }

export const unchanged = (state: DossierState): DossierState => state

/** Who did it, and when they say they did. */
export function mark({ actor, at }: Pick<DossierEvent, 'actor' | 'at'>): {
  readonly actor: string
  readonly at: string
} {
  return { actor, at }
}
