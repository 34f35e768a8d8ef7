import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { realLaw } from '../../tests/support/real-law.ts'
import { componentsFor } from './components-for.ts'
import {
  casesToAsk,
  declarationOf,
  nothingSaid,
  papersToAsk,
  preCheckOutcome,
  type CaseAnswer,
  type PaperAnswer,
} from './pre-check.ts'
import type { Component, Procedure } from './procedure.ts'

const law = realLaw()
const procedures = [...law.procedures.values()].map(({ procedure }) => procedure)
const birth = law.procedures.get('1.001193')?.procedure as Procedure
const ids = (components: readonly { readonly id: string }[]) => components.map(({ id }) => id)

describe('what is asked', () => {
  it('of a birth: four cases, two papers; the declaration is filled in, not asked for', () => {
    expect(ids(casesToAsk(birth, nothingSaid))).toContain('child-abandoned')
    expect(ids(papersToAsk(birth, nothingSaid))).toEqual(['birth-notice', 'id-card'])
    expect(declarationOf(birth)?.id).toBe('declaration')
  })

  it('the paper a case replaces is not asked after', () => {
    const cases = { 'child-abandoned': 'yes' } as const
    expect(ids(papersToAsk(birth, { cases }))).toEqual(['id-card', 'abandonment-record'])
  })

  it('a case that no longer changes the list is left out, unless it was answered', () => {
    const paper = (id: string, over: Partial<Component>): Component => ({
      ...(birth.components[2] as Component),
      id,
      label: id,
      data: [],
      ...over,
    })
    const two: Procedure = {
      ...birth,
      components: [
        paper('court', { need: 'conditional', condition: { id: 'court', label: 'toà' } }),
        paper('witness', {
          need: 'conditional',
          condition: { id: 'witness', label: 'chứng' },
          unless: ['court'],
        }),
      ],
    }
    expect(ids(casesToAsk(two, nothingSaid))).toEqual(['court', 'witness'])
    expect(ids(casesToAsk(two, { cases: { court: 'yes' } }))).toEqual(['court'])
    expect(ids(casesToAsk(two, { cases: { witness: 'no', court: 'yes' } }))).toEqual(['court', 'witness'])
  })
})

describe('what follows', () => {
  it('a paper that may be found in data is no lack; one that is not here and in no data is', () => {
    const cases = { authorised: 'yes' } as const
    const outcome = preCheckOutcome(birth, {
      cases,
      papers: { 'birth-notice': 'missing', 'id-card': 'have' },
    })
    expect(ids(outcome.here)).toEqual(['id-card'])
    expect(outcome.inData.map(({ component }) => component.id)).toEqual(['birth-notice'])
    expect(ids(outcome.unsure)).toEqual(['authorisation'])
    expect(outcome.isEnough).toBe(false)
    const papers = { 'birth-notice': 'have', 'id-card': 'have', authorisation: 'have' } as const
    expect(preCheckOutcome(birth, { cases, papers }).isEnough).toBe(true)
  })

  it('a case nobody is sure of is told to the counter', () => {
    const outcome = preCheckOutcome(birth, { cases: { surrogacy: 'unknown' }, papers: {} })
    expect(ids(outcome.openCases)).toEqual(['surrogacy'])
  })

  it('property: every lawful paper stands in exactly one part, nothing unlawful in any, over all procedures', () => {
    const said = fc.constantFrom<CaseAnswer>('yes', 'no', 'unknown')
    const has = fc.constantFrom<PaperAnswer>('have', 'missing', 'unknown')
    fc.assert(
      fc.property(
        fc.constantFrom(...procedures),
        fc.infiniteStream(said),
        fc.infiniteStream(has),
        (p, s, h) => {
          const cases = Object.fromEntries(casesToAsk(p, nothingSaid).map(({ id }) => [id, s.next().value]))
          const papers = Object.fromEntries(p.components.map(({ id }) => [id, h.next().value]))
          const outcome = preCheckOutcome(p, { cases, papers })
          const parts = [
            ...outcome.here,
            ...outcome.lacking,
            ...outcome.unsure,
            ...outcome.inData.map((one) => one.component),
          ]
          const conditions = Object.keys(cases).filter((id) => cases[id] === 'yes')
          const lawful = componentsFor(p, { channel: 'direct', conditions }).filter(
            (c) => c.mode !== 'declare',
          )
          expect(ids(parts).toSorted()).toEqual(ids(lawful).toSorted())
          expect(outcome.isEnough).toBe(outcome.lacking.length + outcome.unsure.length === 0)
        },
      ),
    )
  })
})
