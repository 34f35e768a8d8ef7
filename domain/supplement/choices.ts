/**
 * What may be asked for: the papers of the catalogue, as they were in force when the dossier was received, and nothing
 * besides (NĐ 118/2025; Thanh Hoá CV 12996/2025: no paper outside the published list).
 */
import type { DossierState } from '../dossier/state.ts'
import { componentsFor } from '../procedure/components-for.ts'
import type { Component, Procedure } from '../procedure/procedure.ts'

/** `met`: it lies in the dossier and may be wrong · `unmet`: asked of this case, not there · `other`: of another case. */
export type ChoiceStanding = 'met' | 'unmet' | 'other'

export interface Choice {
  readonly component: Component
  readonly standing: ChoiceStanding
}

/** In catalogue order; papers of other channels and the e-form itself are no choice. */
export function choicesFor(state: DossierState, procedure: Procedure): readonly Choice[] {
  const { reception } = state
  if (reception === null) return []
  const here = new Set(componentsFor(procedure, reception).map((component) => component.id))
  const given = new Set(state.components.map((one) => one.component))
  return procedure.components
    .filter((component) => component.channels.includes(reception.channel))
    .map((component) => ({
      component,
      standing: given.has(component.id) ? 'met' : here.has(component.id) ? 'unmet' : 'other',
    }))
}

/** Which round the next request would be, and what the law wants for it. */
export interface NextRound {
  readonly number: 1 | 2
  readonly needsLeader: boolean
}

/** Everything is asked once (art. 17(2)a); a second time needs a leader's reason. Null: there is no third. */
export function nextRound(state: Pick<DossierState, 'supplementRounds'>): NextRound | null {
  if (state.supplementRounds === 0) return { number: 1, needsLeader: false }
  return state.supplementRounds === 1 ? { number: 2, needsLeader: true } : null
}
