/** Original papers: who holds each, the way it went, and how it ended. */
import type { OriginalBodies } from '../bodies/originals.ts'
import type { DossierState } from '../state.ts'
import type { HeldOriginal } from '../state-parts.ts'
import { mark, type Folds } from './fold-of.ts'

export const originalFolds: Folds<keyof OriginalBodies> = {
  'originals-taken': (state, event) => {
    const { papers, place, withFile } = event.body
    const taken = papers.map((paper): HeldOriginal => ({
      ...paper,
      holder: event.actor,
      place,
      withFile,
      taken: mark(event),
      moves: [],
      retained: null,
      returned: null,
    }))
    return { ...state, originals: [...state.originals, ...taken] }
  },
  'originals-handed': (state, event) => {
    const { papers, to, place } = event.body
    const move = { from: event.actor, to, place, ...mark(event) }
    return each(state, papers, (paper) => ({
      ...paper,
      holder: to,
      place,
      withFile: false,
      moves: [...paper.moves, move],
    }))
  },
  'originals-returned': (state, event) => {
    const { papers, reference = '', to, shown, acknowledged } = event.body
    const returned = { to, shown, acknowledged, reference, ...mark(event) }
    return each(state, papers, (paper) => ({ ...paper, returned }))
  },
  'originals-retained': (state, event) => {
    const { papers, ground, basis, place } = event.body
    const retained = { ground, basis, ...mark(event) }
    return each(state, papers, (paper) => ({ ...paper, place, withFile: false, retained }))
  },
}

/** What lies in the paper file goes with it. */
export function moveWithFile(
  originals: readonly HeldOriginal[],
  to: string,
  { actor, at }: { readonly actor: string; readonly at: string },
): readonly HeldOriginal[] {
  return originals.map((paper) =>
    paper.withFile && paper.returned === null
      ? {
          ...paper,
          holder: to,
          moves: [...paper.moves, { from: paper.holder, to, place: paper.place, actor, at }],
        }
      : paper,
  )
}

function each(
  state: DossierState,
  papers: readonly number[],
  change: (paper: HeldOriginal) => HeldOriginal,
): DossierState {
  return {
    ...state,
    originals: state.originals.map((paper) => (papers.includes(paper.no) ? change(paper) : paper)),
  }
}
