/** How each paper of a dossier was met in paper: original kept, original shown and given back, or a copy. Pure. */
import type { DossierState } from '../dossier/state.ts'
import type { HeldOriginal } from '../dossier/state-parts.ts'
import type { Component, Procedure } from '../procedure/procedure.ts'

/** `kept`: its original is here · `back`: it was, and went back · `shown`: seen and given back at once · `copy`: a scan
 *  or a copy · `data`: no paper at all. */
export type PaperStanding = 'kept' | 'back' | 'shown' | 'copy' | 'data'

export interface ChecklistLine {
  readonly component: string
  readonly label: string
  readonly standing: PaperStanding
}

export function checklist(state: DossierState, procedure: Procedure | null): ChecklistLine[] {
  const last = new Map(state.components.map((one) => [one.component, one.proof]))
  return [...last].map(([component, proof]) => ({
    component,
    label: procedure?.components.find(({ id }) => id === component)?.label ?? component,
    standing: standingOf(
      state.originals.filter((one) => one.component === component),
      proof.by,
    ),
  }))
}

/** Components of which an original may be taken in, the ones the catalogue wants in original first. */
export function mayBeTaken(state: DossierState, procedure: Procedure | null): readonly Component[] {
  const here = new Set(
    state.originals.flatMap(({ component, returned }) => (returned === null ? [component] : [])),
  )
  const provided = new Set(state.components.map(({ component }) => component))
  return (procedure?.components ?? [])
    .filter(({ id, mode }) => mode !== 'declare' && provided.has(id) && !here.has(id))
    .sort((a, b) => Number(isKeptByCatalogue(b)) - Number(isKeptByCatalogue(a)))
}

/** The catalogue wants the original itself handed in. */
export function isKeptByCatalogue({ mode, originals }: Component): boolean {
  return mode === 'submit' && originals > 0
}

export function nextNumber({ originals }: DossierState): number {
  return originals.reduce((most, { no }) => Math.max(most, no), 0) + 1
}

function standingOf(originals: readonly HeldOriginal[], by: string): PaperStanding {
  if (originals.some(({ returned }) => returned === null)) return 'kept'
  if (originals.length > 0) return 'back'
  if (by === 'presented') return 'shown'
  return by === 'files' || by === 'reuse' ? 'copy' : 'data'
}
