/** Finding procedures and dossiers by what people type. Silent on real nonsense rather than helpful with noise. */
import { findByCode } from './search-code.ts'
import { fuzzyWord } from './search-fuzzy.ts'
import type { SearchIndex } from './search-index.ts'
import { matchedWeights, wordWeights } from './search-match.ts'
import { readQuery } from './search-query.ts'
import type { Query } from './search-query.ts'
import { Ranker } from './search-rank.ts'
import type { RowMatch } from './search-rank.ts'

export interface SearchHit {
  readonly id: string
  readonly score: number
}

const LOOKED_AT = 80

/** Best first, at most `limit`. Stages: every word (also as shorthand, raw Telex/VNI, plain speech) → the same with
 *  typing slips → rows that hold enough of a long sentence. The first stage that finds anything answers. */
export function search(index: SearchIndex, text: string, limit: number): SearchHit[] {
  const byCode = findByCode(index, text)
  if (byCode.length > 0) return byCode.slice(0, limit)
  const query = readQuery(index, text)
  if (query.words.length === 0) return []
  const weights = wordWeights(index, query)
  const plain = stage(index, query, weights, [], ({ isFull }) => isFull)
  if (plain.length > 0) return plain.slice(0, limit)
  const { query: loose, shaky } = withSlips(index, query)
  const slips = stage(index, loose, weights, shaky, ({ isFull }) => isFull)
  if (slips.length > 0) return slips.slice(0, limit)
  const content = loose.words.filter(({ factor }) => factor === 1).length
  return stage(index, loose, weights, shaky, (match) => isEnough(match, content)).slice(0, limit)
}

/** A short query must be held nearly whole; of a story told at the counter only the telling part is. */
function isEnough({ coverage, saysIt, purity, matchedWords }: RowMatch, content: number): boolean {
  if (content <= 4 || coverage >= 0.6) return coverage >= 0.6
  if (matchedWords < 2) return false
  return (saysIt && coverage >= 0.3) || (purity >= 0.4 && coverage >= 0.38)
}

function withSlips(index: SearchIndex, query: Query): { query: Query; shaky: ReadonlySet<number>[] } {
  const shaky: Set<number>[] = []
  const words = query.words.map((word, at) => {
    const accepted = new Map(word.accepted)
    const near = word.factor === 1 ? fuzzyWord(index, word) : undefined
    shaky.push(new Set())
    for (const [token, quality] of near?.accepted ?? []) {
      if (accepted.has(token)) continue
      accepted.set(token, quality)
      if (near?.needsNeighbour === true) shaky[at]?.add(token)
    }
    return { ...word, accepted }
  })
  return { query: { ...query, words }, shaky }
}

function stage(
  index: SearchIndex,
  query: Query,
  weights: readonly number[],
  shaky: readonly ReadonlySet<number>[],
  passes: (match: RowMatch) => boolean,
): SearchHit[] {
  const ranker = new Ranker({ index, query, weights, shaky })
  return mostPromising(index, matchedWeights(index, query, weights))
    .flatMap((row) => {
      const match = ranker.rank(row)
      return passes(match) ? [{ id: row.id, score: match.score }] : []
    })
    .sort((a, b) => b.score - a.score)
}

function mostPromising(index: SearchIndex, matched: Float64Array): SearchIndex['rows'] {
  return index.rows
    .map((row, at) => ({ row, promise: (matched[at] ?? 0) * 20 - Math.log2(1 + row.name.length) }))
    .filter((_, at) => (matched[at] ?? 0) > 0)
    .sort((a, b) => b.promise - a.promise)
    .slice(0, LOOKED_AT)
    .map(({ row }) => row)
}
