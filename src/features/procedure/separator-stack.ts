/** Which separator sheets a stack of dossiers of one procedure needs, in the order they lie in it. Pure. */
import { proofsAllowed } from '../../../domain/dossier/component-proofs.ts'
import type { Component, Procedure } from '../../../domain/procedure/procedure.ts'
import type { SeparatorSheet } from '../../device/separator-sheets.ts'

export const MOST_DOSSIERS = 50

export interface StackWish {
  readonly dossiers: number
  readonly papers: ReadonlySet<string> // ids of components
  readonly begins: boolean // a first sheet for each dossier
}

/** Papers that can lie in a stack at the counter: those that may be met by scanning. */
export function scannedPapers(procedure: Procedure): readonly Component[] {
  return procedure.components.filter(
    (component) => component.channels.includes('direct') && proofsAllowed(component).includes('files'),
  )
}

export function separatorStack(
  procedure: Procedure,
  { dossiers, papers, begins }: StackWish,
  newDossier: string,
): SeparatorSheet[] {
  const { code, name, shortName } = procedure
  const subtitle = shortName || name
  const chosen = scannedPapers(procedure).filter(({ id }) => papers.has(id))
  return Array.from({ length: dossiers }, (_, at) => {
    const one = { procedure: code, dossier: at + 1 }
    const first = { separator: { ...one, component: null }, title: newDossier, subtitle }
    const rest = chosen.map(({ id, label }) => ({
      separator: { ...one, component: id },
      title: label,
      subtitle,
    }))
    return begins ? [first, ...rest] : rest
  }).flat()
}
