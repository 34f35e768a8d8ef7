/** The papers of a dossier as slips list them: what was handed over, in originals and copies. */
import type { ProvidedComponent } from '../../dossier/events.ts'
import type { Component } from '../../procedure/procedure.ts'
import type { ReceivedFacts } from '../slip-facts.ts'
import { twoDigits } from '../written.ts'

export interface HandedPaper {
  readonly name: string
  readonly originals: number
  readonly copies: number
  readonly how: 'files' | 'presented' | 'form' | 'reuse' | 'data' | 'volunteered'
}

/** Every component of the dossier; each once, also when a supplement provided it again. */
export function papersOf(facts: ReceivedFacts): HandedPaper[] {
  const { state, procedure, kindName } = facts
  const newest = new Map(state.components.map((one) => [one.component, one]))
  const asked = [...newest.values()].map((provided) => {
    const component = procedure.components.find((one) => one.id === provided.component)
    const isShown = component?.mode === 'present' && provided.proof.by === 'files'
    const how = isShown ? ('presented' as const) : provided.proof.by
    return { name: component?.label ?? provided.component, ...countsOf(component, provided.proof), how }
  })
  const offered = state.volunteered.map((file) => ({
    name: kindName(file.kind),
    originals: 0,
    copies: 1,
    how: 'volunteered' as const,
  }))
  return [...asked, ...offered]
}

/** Shown papers go straight back; data and e-forms are no paper. */
function countsOf(component: Component | undefined, proof: ProvidedComponent['proof']) {
  const isHandedIn = proof.by === 'files' && component !== undefined && component.mode !== 'present'
  return isHandedIn
    ? { originals: component.originals, copies: component.copies }
    : { originals: 0, copies: 0 }
}

/** An empty cell says none: a nought may be made into a number by pen. */
export function inCell(count: number): string {
  return count === 0 ? '' : twoDigits(count)
}

export function paperCount(papers: readonly HandedPaper[]): { originals: number; copies: number } {
  const sum = (of: (paper: HandedPaper) => number) => papers.reduce((total, paper) => total + of(paper), 0)
  return { originals: sum((paper) => paper.originals), copies: sum((paper) => paper.copies) }
}
