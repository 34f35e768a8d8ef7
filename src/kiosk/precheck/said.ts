/** What was said so far, in its order, so that "Quay lại" takes back one answer and nothing else. Pure. */
import type { Condition } from '../../../domain/procedure/components-for.ts'
import {
  casesToAsk,
  nothingSaid,
  papersToAsk,
  type CaseAnswer,
  type PaperAnswer,
  type PreCheckAnswers,
} from '../../../domain/procedure/pre-check.ts'
import type { Component, Procedure } from '../../../domain/procedure/procedure.ts'

export type Said =
  | { readonly kind: 'case'; readonly id: string; readonly answer: CaseAnswer }
  | { readonly kind: 'paper'; readonly id: string; readonly answer: PaperAnswer }
  /** Of a long list the ones that were touched; the others do not hold, or are not here. */
  | { readonly kind: 'cases'; readonly asked: readonly string[]; readonly touched: readonly string[] }
  | { readonly kind: 'papers'; readonly asked: readonly string[]; readonly touched: readonly string[] }

export type Asking =
  | { readonly kind: 'case'; readonly condition: Condition }
  | { readonly kind: 'paper'; readonly component: Component }
  | { readonly kind: 'cases'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'papers'; readonly components: readonly Component[] }
  | { readonly kind: 'outcome' }

/** More than these one after the other take longer than a minute; then they stand on one page to be touched. */
export const MOST_PAGES = 6
/**
 * Cases stand on one page to be touched as soon as there are two: most hold for hardly anybody, and nobody who brings a
 * newborn wants to be asked first whether it was abandoned.
 */
const MOST_CASE_PAGES = 1

export function answersOf(said: readonly Said[]): PreCheckAnswers {
  const cases: Record<string, CaseAnswer> = {}
  const papers: Record<string, PaperAnswer> = {}
  for (const one of said) {
    if (one.kind === 'case') cases[one.id] = one.answer
    else if (one.kind === 'paper') papers[one.id] = one.answer
    else if (one.kind === 'cases')
      for (const id of one.asked) cases[id] = one.touched.includes(id) ? 'yes' : 'no'
    else for (const id of one.asked) papers[id] = one.touched.includes(id) ? 'have' : 'missing'
  }
  return { cases, papers }
}

/** What to ask next. */
export function askingOf(procedure: Procedure, said: readonly Said[]): Asking {
  const answers = answersOf(said)
  const conditions = casesToAsk(procedure, answers).filter(({ id }) => !Object.hasOwn(answers.cases, id))
  if (conditions[0]) {
    const isList = casesToAsk(procedure, nothingSaid).length > MOST_CASE_PAGES
    return isList ? { kind: 'cases', conditions } : { kind: 'case', condition: conditions[0] }
  }
  const papers = papersToAsk(procedure, answers)
  const components = papers.filter(({ id }) => !Object.hasOwn(answers.papers, id))
  if (!components[0]) return { kind: 'outcome' }
  return papers.length > MOST_PAGES
    ? { kind: 'papers', components }
    : { kind: 'paper', component: components[0] }
}

/** "Câu 3 trên 6": how many pages there are, as far as is known now. */
export function progressOf(procedure: Procedure, said: readonly Said[]): { at: number; all: number } {
  const answers = answersOf(said)
  const cases = casesToAsk(procedure, nothingSaid).length
  const casePages = cases > MOST_CASE_PAGES ? 1 : casesToAsk(procedure, answers).length
  const papers = papersToAsk(procedure, answers).length
  return { at: said.length + 1, all: casePages + (papers > MOST_PAGES ? 1 : papers) }
}
