/** First look: for every row, which share of what the query says it holds. Cheap; no order of words yet. */
import type { Query, QueryWord } from './search-query.ts'
import type { SearchIndex } from './search-index.ts'

/** Weight of every word of the query: how telling it is here, times how much it says at all. */
export function wordWeights(index: SearchIndex, query: Query): number[] {
  const content = query.words.filter(({ factor }) => factor === 1).length
  const storytelling = content <= 3 ? 1 : content <= 6 ? 0.75 : 0.55
  return query.words.map((word, at) => {
    const own = tokenWeight(index, word)
    const read = query.readings
      .filter(({ from, to }) => from <= at && at < to)
      .map(({ from, to, tokens }) => tokens.reduce((sum, token) => sum + (index.idf[token] ?? 0), 0) / (to - from))
    const known = read.length > 0 ? Math.max(...read) : own
    return word.factor * Math.min(known ?? index.unknownIdf * storytelling, index.unknownIdf)
  })
}

function tokenWeight(index: SearchIndex, { accepted, token }: QueryWord): number | undefined {
  const exact = index.numberOf.get(token)
  if (exact !== undefined) return index.idf[exact]
  if (accepted.size === 0) return undefined
  const holders = [...accepted.keys()].reduce((sum, number) => sum + (index.postings[number]?.rows.length ?? 0), 0)
  return Math.log(1 + index.rows.length / Math.min(holders, index.rows.length))
}

/** Matched weight per row, summed over the words of the query. */
export function matchedWeights(index: SearchIndex, query: Query, weights: readonly number[]): Float64Array {
  const total = new Float64Array(index.rows.length)
  const best = new Float64Array(index.rows.length)
  query.words.forEach((word, at) => {
    best.fill(0)
    for (const [token, quality] of word.accepted) raise(index, best, token, quality)
    for (const { from, to, tokens, quality } of query.readings) {
      if (from <= at && at < to) raiseWhereAll(index, best, tokens, quality)
    }
    const weight = weights[at] ?? 0
    for (let row = 0; row < total.length; row++) total[row] = (total[row] ?? 0) + weight * (best[row] ?? 0)
  })
  return total
}

function raise(index: SearchIndex, best: Float64Array, token: number, quality: number): void {
  const posting = index.postings[token]
  posting?.rows.forEach((row, k) => {
    best[row] = Math.max(best[row] ?? 0, quality * (posting.strength[k] ?? 0))
  })
}

function raiseWhereAll(index: SearchIndex, best: Float64Array, tokens: readonly number[], quality: number): void {
  const wanted = new Set(tokens)
  const held = new Map<number, number>()
  for (const token of wanted) {
    for (const row of index.postings[token]?.rows ?? []) held.set(row, (held.get(row) ?? 0) + 1)
  }
  for (const [row, count] of held) if (count === wanted.size) best[row] = Math.max(best[row] ?? 0, quality)
}
