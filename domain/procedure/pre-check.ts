/**
 * "Đủ chưa?": what a resident is asked before the counter, and what follows from the answers. Nothing is asked that
 * would not change the list, and nothing outside the list is ever asked for. Nobody is known here: what stands in data
 * or in the commune's own repository is only said to be possible.
 */
import type { PaperKind } from '../document/paper.ts'
import { componentsFor, conditionsFor, type Condition } from './components-for.ts'
import type { Component, DataSource, Procedure } from './procedure.ts'

/** Somebody who does not know is not sent home: the counter looks. */
export type CaseAnswer = 'yes' | 'no' | 'unknown'
export type PaperAnswer = 'have' | 'missing' | 'unknown'

export interface PreCheckAnswers {
  readonly cases: Readonly<Record<string, CaseAnswer>> // by condition id
  readonly papers: Readonly<Record<string, PaperAnswer>> // by component id
}

export const nothingSaid: PreCheckAnswers = { cases: {}, papers: {} }

/** Residents who are here bring their papers to the counter. */
const CHANNEL = 'direct'

/** Kinds a commune itself issues or keeps, so that one may lie in its repository. */
const KEPT: ReadonlySet<PaperKind> = new Set([
  'birth-certificate',
  'marriage-certificate',
  'civil-extract',
  'marital-status',
  'disability-certificate',
  'decision',
  'land-certificate',
  'residence-proof',
])

/** What may differ for this person, without what can no longer change the list. Answered ones keep their place. */
export function casesToAsk(procedure: Procedure, { cases }: Pick<PreCheckAnswers, 'cases'>): Condition[] {
  return conditionsFor(procedure, CHANNEL).filter(
    ({ id }) => Object.hasOwn(cases, id) || changesList(procedure, cases, id),
  )
}

function changesList(procedure: Procedure, cases: PreCheckAnswers['cases'], id: string): boolean {
  const without = holding(cases).filter((one) => one !== id)
  const before = lawful(procedure, without)
  const after = lawful(procedure, [...without, id])
  return before.length !== after.length || before.some((one, at) => one !== after[at])
}

/** Conditions said to hold. */
export function holding(cases: PreCheckAnswers['cases']): string[] {
  return Object.keys(cases).filter((id) => cases[id] === 'yes')
}

function lawful(procedure: Procedure, conditions: readonly string[]): readonly Component[] {
  return componentsFor(procedure, { channel: CHANNEL, conditions })
}

/** The papers to ask after: all that count, but the declaration, which is filled in here or at the counter. */
export function papersToAsk(procedure: Procedure, { cases }: Pick<PreCheckAnswers, 'cases'>): Component[] {
  return lawful(procedure, holding(cases)).filter(({ mode }) => mode !== 'declare')
}

/** The e-form of the list, if there is one. */
export function declarationOf(procedure: Procedure): Component | undefined {
  return lawful(procedure, []).find(({ mode }) => mode === 'declare')
}

export interface PreCheckOutcome {
  readonly here: readonly Component[]
  readonly lacking: readonly Component[] // must be brought
  readonly unsure: readonly Component[] // the resident does not know; the counter looks
  readonly inData: readonly { readonly component: Component; readonly from: readonly DataSource[] }[]
  readonly maybeKept: readonly Component[] // of `lacking` and `unsure`: the commune may have one
  readonly isEnough: boolean
  readonly openCases: readonly Condition[] // "không rõ"
}

/** A paper that is not here but may be found in data is no lack: the law forbids to ask for it once it was found. */
export function preCheckOutcome(procedure: Procedure, answers: PreCheckAnswers): PreCheckOutcome {
  const papers = papersToAsk(procedure, answers)
  const said = ({ id }: Component): PaperAnswer => answers.papers[id] ?? 'unknown'
  const here = papers.filter((one) => said(one) === 'have')
  const absent = papers.filter((one) => said(one) !== 'have')
  const inData = absent.filter(({ data }) => data.length > 0)
  const lacking = absent.filter((one) => one.data.length === 0 && said(one) === 'missing')
  const unsure = absent.filter((one) => one.data.length === 0 && said(one) === 'unknown')
  return {
    here,
    lacking,
    unsure,
    inData: inData.map((component) => ({ component, from: component.data })),
    maybeKept: [...lacking, ...unsure].filter(({ kind }) => kind !== undefined && KEPT.has(kind)),
    isEnough: lacking.length === 0 && unsure.length === 0,
    openCases: casesToAsk(procedure, answers).filter(({ id }) => answers.cases[id] === 'unknown'),
  }
}
