import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildIndex } from './search-index.ts'
import type { IndexedDocument } from './search-index.ts'
import { search } from './search.ts'

interface Query {
  readonly text: string
  readonly expected: readonly string[] // any of these among the first three; empty: nothing may be found
  readonly class: string
}
interface Fixture {
  readonly documents: readonly IndexedDocument[]
  readonly tuned: readonly Query[]
  readonly heldOut: readonly Query[]
  readonly unseen: readonly Query[]
  readonly fresh: readonly Query[]
}

const fixture = JSON.parse(readFileSync('data/search-queries.json', 'utf8')) as Fixture
const index = buildIndex(fixture.documents)

/** hit@3 over the queries that have an answer. Honest first runs, before anything was changed for that set:
 *  `unseen` 83 of 86 (96.5 %), silent on 12 of 12; `fresh` 46 of 49 (93.9 %), silent on 12 of 12. */
describe.each([
  ['tuned', fixture.tuned, []],
  ['heldOut', fixture.heldOut, []],
  ['unseen', fixture.unseen, []],
  ['fresh', fixture.fresh, ['tai nan trong khi hoa giai']],
] as const)('data/search-queries.json: %s', (_, queries, knownMisses) => {
  const answerable = queries.filter(({ expected }) => expected.length > 0)

  test(`hit@3 ≥ 95 % of ${answerable.length} (DESIGN §9), and no other misses than the known ones`, () => {
    const misses = answerable.filter((query) => !isHit(query)).map(({ text }) => text)
    expect(misses).toEqual(knownMisses)
    expect(1 - misses.length / answerable.length).toBeGreaterThanOrEqual(0.95)
  })
  test('silent on what no commune does', () => {
    const nonsense = queries.filter(({ expected }) => expected.length === 0)
    expect(nonsense.length).toBeGreaterThan(0)
    expect(nonsense.filter(({ text }) => search(index, text, 3).length > 0)).toEqual([])
  })
})

function isHit({ text, expected }: Query): boolean {
  return search(index, text, 3).some(({ id }) => expected.includes(id))
}
