/**
 * One stack through the feeder → dossiers → papers → the components the law asks for. Separator sheets decide where
 * there are any; else a page begins a paper or goes on with the one before it. Pages are named by their place in the
 * stack; the person at the counter may move any of them.
 */
import type { PageSigns } from './page-signs.ts'
import type { PaperKind } from './paper.ts'
import type { Component } from '../procedure/procedure.ts'

export interface StackPaper {
  readonly kind: PaperKind
  readonly component: string | null // null: nothing lawful asks for it
  readonly pages: readonly number[]
}

export interface StackDossier {
  readonly number: number
  readonly procedure: string | null
  readonly papers: readonly StackPaper[]
}

export interface SplitStack {
  readonly dossiers: readonly StackDossier[]
  readonly dropped: readonly number[] // separator sheets and blank pages
}

export type LawfulComponent = Pick<Component, 'id' | 'kind' | 'mode'>

/** `componentsOf`: what the law asks for in this procedure; `procedure`: the one at hand when no sheet names another. */
export function splitStack(
  pages: readonly PageSigns[],
  componentsOf: (procedure: string | null) => readonly LawfulComponent[],
  procedure: string | null = null,
): SplitStack {
  const runs = new Map<number, { procedure: string | null; papers: OpenPaper[] }>()
  const dropped: number[] = []
  let at = 1
  let wanted: string | null = null
  let afterSheet = true
  pages.forEach((page, index) => {
    if (page.separator !== null) {
      const sheet = page.separator
      at = sheet.dossier
      wanted = sheet.component
      const known = runs.get(at)?.procedure ?? procedure
      runs.set(at, { papers: runs.get(at)?.papers ?? [], procedure: sheet.procedure ?? known })
      afterSheet = true
    }
    if (page.separator !== null || page.isBlank) return void dropped.push(index)
    const run = runs.get(at) ?? { procedure, papers: [] }
    runs.set(at, run)
    const before = run.papers.at(-1)
    const last = before && pages[before.pages.at(-1)!]!
    const isMore = !afterSheet && before && last && (wanted !== null || goesOn(page, last, before, pages))
    if (isMore) before.pages.push(index)
    else run.papers.push({ kind: page.kind, wanted, pages: [index] })
    afterSheet = false
  })
  const dossiers = [...runs]
    .sort(([a], [b]) => a - b)
    .filter(([, run]) => run.papers.length > 0)
    .map(([number, run]) => ({
      number,
      procedure: run.procedure,
      papers: assign(run.papers, componentsOf(run.procedure)),
    }))
  return { dossiers, dropped }
}

interface OpenPaper {
  readonly kind: PaperKind
  readonly wanted: string | null
  readonly pages: number[]
}

/** Sheets of one paper are cut alike; a scanner's edge may be off by a little. */
const SAME_SHAPE = 0.06

function goesOn(page: PageSigns, last: PageSigns, paper: OpenPaper, pages: readonly PageSigns[]): boolean {
  if (paper.kind === 'id-card' && page.kind === 'id-card') {
    const first = pages[paper.pages[0]!]!
    const isSameCard =
      first.cardNumber === '' || page.cardNumber === '' || first.cardNumber === page.cardNumber
    return paper.pages.length < 2 && isSameCard && !(page.opens && page.cardNumber === '')
  }
  if (page.kind === 'household-book' && paper.kind === 'household-book') return true
  if (page.opens) return false
  if (page.pageNumber !== null && page.pageNumber > 1)
    return last.pageNumber === null ? true : page.pageNumber === last.pageNumber + 1
  if (paper.kind === 'id-card') return false
  const isAlike = Math.abs(page.shape - last.shape) <= SAME_SHAPE
  return isAlike && (page.kind === 'other' || page.kind === paper.kind)
}

/** Papers that lawfully prove what another kind is asked for. */
const STANDS_FOR: Readonly<Partial<Record<PaperKind, readonly PaperKind[]>>> = {
  'civil-extract': ['birth-certificate', 'marriage-certificate'],
  'household-book': ['residence-proof'],
}

function assign(papers: readonly OpenPaper[], components: readonly LawfulComponent[]): StackPaper[] {
  const taken = new Set(papers.flatMap((paper) => paper.wanted ?? []))
  return papers.map(({ kind, wanted, pages }) => {
    if (wanted !== null) {
      const isLawful = components.some((component) => component.id === wanted)
      return { kind, component: isLawful ? wanted : null, pages }
    }
    // What nobody recognised meets nothing by itself.
    const kinds: readonly PaperKind[] = kind === 'other' ? [] : [kind, ...(STANDS_FOR[kind] ?? [])]
    const fitting = kinds.flatMap((each) => components.filter((component) => component.kind === each))
    const component = fitting.find(({ id }) => !taken.has(id)) ?? fitting[0]
    if (component !== undefined) taken.add(component.id)
    return { kind, component: component?.id ?? null, pages }
  })
}
