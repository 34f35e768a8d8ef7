/** First look: for every row, which share of what the query says it holds. Cheap; no order of words yet. */
import type { Query, QueryWord } from './search-query.ts'
import type { SearchIndex } from './search-index.ts'

/** Weight of every word of the query: how telling it is here, times how much it says at all. */
export function wordWeights(index: SearchIndex, query: Query): number[] {
  const content = query.words.filter(({ factor }) => factor === 1).length
  const storytelling = content <= 4 ? 1 : content <= 6 ? 0.75 : 0.55
  return query.words.map((word, at) => {
    const own = tokenWeight(index, word)
    const read = query.readings
      .filter(({ from, to }) => from <= at && at < to)
      .map(
        ({ from, to, tokens }) =>
          tokens.reduce((sum, token) => sum + (index.idf[token] ?? 0), 0) / (to - from),
      )
    const known = read.length > 0 ? Math.max(...read) : own
    const factor = read.length > 0 ? 1 : word.factor // a filler inside a spoken phrase is part of what is said
    return factor * Math.min(known ?? index.unknownIdf * storytelling, index.unknownIdf)
  })
}

function tokenWeight(
  index: SearchIndex,
  { accepted, token, toneKey, isMarked }: QueryWord,
): number | undefined {
  const exact = index.numberOf.get(token)
  if (isMarked && exact !== undefined) return index.idfByToneKey.get(toneKey)
  if (exact !== undefined) return index.idf[exact]
  if (accepted.size === 0) return undefined
  const holders = [...accepted.keys()].reduce(
    (sum, number) => sum + (index.postings[number]?.rows.length ?? 0),
    0,
  )
  return Math.log(1 + index.rows.length / Math.min(holders, index.rows.length))
}

/** Matched weight per row, summed over the words of the query. */
export function matchedWeights(index: SearchIndex, query: Query, weights: readonly number[]): Float64Array {
  const total = new Float64Array(index.rows.length)
  const best = new Float64Array(index.rows.length)
  const rowsOfReading = query.readings.map(({ tokens }) => rowsHoldingAll(index, tokens))
  query.words.forEach((word, at) => {
    best.fill(0)
    for (const [token, quality] of word.accepted) raise(index, best, token, quality)
    query.readings.forEach(({ from, to, quality }, k) => {
      if (at < from || at >= to) return
      for (const row of rowsOfReading[k] ?? []) best[row] = Math.max(best[row] ?? 0, quality)
    })
    const weight = weights[at] ?? 0
    for (let row = 0; row < total.length; row++) total[row] = (total[row] ?? 0) + weight * (best[row] ?? 0)
  })
  return total
}

function raise(index: SearchIndex, best: Float64Array, token: number, quality: number): void {
  const { rows, strength } = index.postings[token] ?? NOBODY
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k] ?? 0
    best[row] = Math.max(best[row] ?? 0, quality * (strength[k] ?? 0))
  }
}

const NOBODY = { rows: [], strength: [] }

function rowsHoldingAll(index: SearchIndex, tokens: readonly number[]): number[] {
  const postings = [...new Set(tokens)].map((token) => index.postings[token]?.rows ?? [])
  const rarest = postings.reduce((a, b) => (b.length < a.length ? b : a), postings[0] ?? [])
  const held = new Uint8Array(index.rows.length)
  for (const rows of postings) for (const row of rows) held[row] = (held[row] ?? 0) + 1
  return rarest.filter((row) => held[row] === postings.length)
}
