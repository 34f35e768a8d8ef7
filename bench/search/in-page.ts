/** Both searchers, timed in the page: ours, and what every list box does (folded text, every word contained). */
import { fold } from '../../domain/text/fold.ts'
import { buildIndex, type IndexedDocument } from '../../domain/text/search-index.ts'
import { search } from '../../domain/text/search.ts'

export interface Query {
  readonly text: string
  readonly expected: readonly string[]
}

export interface Outcome {
  readonly times: readonly number[] // ms per keystroke
  readonly found: readonly string[] // "text" of the queries with an expected id among the first three
}

type Searcher = (text: string) => readonly string[]

function ours(documents: readonly IndexedDocument[]): Searcher {
  const index = buildIndex(documents)
  return (text) => search(index, text, 10).map((hit) => hit.id)
}

function contains(documents: readonly IndexedDocument[]): Searcher {
  const rows = documents.map(({ id, name, field, synonyms }) => ({
    id,
    text: fold([name, ...synonyms, field].join(' ')),
  }))
  return (text) => {
    const words = fold(text).split(' ').filter(Boolean)
    return rows.filter((row) => words.every((word) => row.text.includes(word))).map((row) => row.id)
  }
}

/** Every prefix of a query is a keystroke. */
function run(searcher: Searcher, queries: readonly Query[]): Outcome {
  const times: number[] = []
  const found: string[] = []
  for (const { text, expected } of queries) {
    let hits: readonly string[] = []
    for (let length = 1; length <= text.length; length++) {
      const from = performance.now()
      hits = searcher(text.slice(0, length))
      times.push(performance.now() - from)
    }
    if (hits.slice(0, 3).some((id) => expected.includes(id))) found.push(text)
  }
  return { times, found }
}

export function compare(documents: readonly IndexedDocument[], queries: readonly Query[]) {
  const from = performance.now()
  const own = ours(documents)
  const buildMs = performance.now() - from
  return { buildMs, own: run(own, queries), peer: run(contains(documents), queries) }
}
