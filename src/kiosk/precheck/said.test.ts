import { expect, test } from 'vitest'
import { realLaw } from '../../../tests/support/real-law.ts'
import { preCheckOutcome } from '../../../domain/procedure/pre-check.ts'
import { answersOf, askingOf, progressOf, type Said } from './said.ts'

const law = realLaw()
const of = (code: string) => law.procedures.get(code)!.procedure

/** Walks through with one way of answering; answers the pages it took. */
function walk(code: string, yes: boolean): { said: Said[]; kinds: string[] } {
  const said: Said[] = []
  const kinds: string[] = []
  for (let pages = 0; pages < 40; pages++) {
    const asking = askingOf(of(code), said)
    if (asking.kind === 'outcome') return { said, kinds }
    kinds.push(asking.kind)
    const progress = progressOf(of(code), said)
    expect(progress.at).toBeLessThanOrEqual(progress.all)
    if (asking.kind === 'case')
      said.push({ kind: 'case', id: asking.condition.id, answer: yes ? 'yes' : 'no' })
    else if (asking.kind === 'paper')
      said.push({ kind: 'paper', id: asking.component.id, answer: yes ? 'have' : 'missing' })
    else {
      const asked = (asking.kind === 'cases' ? asking.conditions : asking.components).map(({ id }) => id)
      said.push({ kind: asking.kind, asked, touched: yes ? asked : [] })
    }
  }
  throw new Error('never came to an end')
}

test('a birth: its cases on one page, so that nobody is asked first about a child that was abandoned; then two papers', () => {
  expect(walk('1.001193', false).kinds).toEqual(['cases', 'paper', 'paper'])
})

test.each([...law.procedures.keys()])('%s: ends within twelve touches, whatever is said (N3)', (code) => {
  for (const yes of [true, false]) {
    const { said, kinds } = walk(code, yes)
    expect(kinds.length).toBeLessThanOrEqual(12)
    const outcome = preCheckOutcome(of(code), answersOf(said))
    if (yes) expect(outcome.isEnough).toBe(true)
    expect(outcome.unsure).toEqual([])
  }
})

test('a house: what may apply stands on one page to be touched', () => {
  expect(walk('1.013225', false).kinds[0]).toBe('cases')
})
