/** Finding procedures and dossiers by what people type. Silent on real nonsense rather than helpful with noise. */
import { findByCode } from './search-code.ts'
import { fuzzyWord } from './search-fuzzy.ts'
import type { IndexedRow, SearchIndex } from './search-index.ts'
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
const ENOUGH_HITS = 3
const NEAR_BEST = 0.55

/** Best first, at most `limit`. Stages: every word (also as shorthand, raw Telex/VNI, plain speech) → the same with
 *  typing slips → rows that hold enough of a long sentence. A later stage only fills up what an earlier one left. */
export function search(index: SearchIndex, text: string, limit: number): SearchHit[] {
  const byCode = findByCode(index, text)
  if (byCode.length > 0) return byCode.slice(0, limit)
  const query = readQuery(index, text)
  if (query.words.length === 0) return []
  const weights = wordWeights(index, query)
  const plain = stage(index, query, weights, []).filter(isWhole)
  if (plain.length >= ENOUGH_HITS) return plain.slice(0, limit).map(toHit)
  const { query: loose, shaky } = withSlips(index, query)
  const all = stage(index, loose, weights, shaky)
  const whole = all.filter(isWhole)
  const content = query.words.filter(({ factor }) => factor === 1).length
  const enough = all.filter((match) => isEnough(match, index, content))
  if (plain.length + whole.length + enough.length === 0) return []
  // Once something is found for sure, the next best are worth a look too, if they come near it.
  const bestScore = Math.max(...[...plain, ...whole, ...enough].map(({ score }) => score))
  const rest = all.filter((match) => enough.includes(match) || match.score >= NEAR_BEST * bestScore)
  return unique([...plain, ...whole, ...rest])
    .slice(0, limit)
    .map(toHit)
}

function isWhole({ isFull, coverage }: RowMatch): boolean {
  return isFull && coverage >= 0.72
}

/** A short query must be held nearly whole; of a story told at the counter only the telling part is. */
function isEnough(match: RowMatch, index: SearchIndex, content: number): boolean {
  const { coverage, saysIt, purity, matchedWords, runWeight } = match
  if (coverage >= 0.6) return true
  const isStory = content > 4
  if (saysIt && coverage >= (content > 3 ? 0.33 : 0.42)) return true
  if (matchedWords < 2) return false
  const run = runWeight / index.unknownIdf
  const isTelling = (run >= 1.3 && purity >= 0.25) || (run >= 1 && purity >= 0.45)
  if (isTelling && coverage >= (isStory ? 0.4 : 0.5)) return true
  return isStory && ((saysIt && coverage >= 0.3) || (purity >= 0.4 && coverage >= 0.38))
}

function unique(matches: readonly Match[]): Match[] {
  const seen = new Set<IndexedRow>()
  return matches.filter(({ row }) => !seen.has(row) && seen.add(row))
}

function toHit({ row, score }: Match): SearchHit {
  return { id: row.id, score }
}

interface Match extends RowMatch {
  readonly row: IndexedRow
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
): Match[] {
  const ranker = new Ranker({ index, query, weights, shaky })
  return mostPromising(index, matchedWeights(index, query, weights))
    .map((row) => ({ ...ranker.rank(row), row }))
    .sort((a, b) => b.score - a.score)
}

function mostPromising(index: SearchIndex, matched: Float64Array): SearchIndex['rows'] {
  const promise = matched.map((weight, row) => weight * 20 - (index.rows[row]?.wordiness ?? 0))
  const found: number[] = []
  matched.forEach((weight, row) => {
    if (weight > 0) found.push(row)
  })
  return found
    .sort((a, b) => (promise[b] ?? 0) - (promise[a] ?? 0))
    .slice(0, LOOKED_AT)
    .flatMap((row) => index.rows[row] ?? [])
}
