/**
 * Search while typing over 2,500 procedures, at 6× CPU slowdown: keystroke → list of ids, without drawing it. Quality on
 * the queries of data/search-queries.json that were written before the code and not tuned for.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { IndexedDocument } from '../../domain/text/search-index.ts'
import { percentile, type Report } from '../figure.ts'
import { withThrottledPage } from '../throttled-page.ts'
import type { compare, Query } from './in-page.ts'

const SIZE = 2500
const fixture = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../data/search-queries.json'), 'utf8'),
) as {
  documents: IndexedDocument[]
  unseen: (Query & { empty?: boolean })[]
}

/** The real names first; the rest are the same words in other orders, so that word statistics stay plausible. */
function catalogue(): IndexedDocument[] {
  const documents = [...fixture.documents]
  const words = fixture.documents.map(({ name }) => name.split(' '))
  for (let i = 0; documents.length < SIZE; i++) {
    const [a, b, c] = [i, i * 7 + 3, i * 31 + 11].map((n) => words[n % words.length]!)
    const name = [...a!.slice(0, 3), ...b!.slice(-4), ...c!.slice(2, 6)].join(' ')
    const { field } = fixture.documents[(i * 13) % fixture.documents.length]!
    documents.push({ id: `other-${i}`, name, field, synonyms: [], codes: [`9.${100_000 + i}`] })
  }
  return documents
}

export default async function measure(report: Report): Promise<void> {
  const queries = fixture.unseen.filter((query) => query.expected.length > 0)
  const run = (documents: readonly IndexedDocument[]) =>
    withThrottledPage(resolve(import.meta.dirname, 'in-page.ts'), (page) =>
      page.evaluate(
        (input) => {
          const { bench } = globalThis as unknown as { bench: { compare: typeof compare } }
          return bench.compare(input.documents, input.queries)
        },
        { documents, queries },
      ),
    )
  const large = await run(catalogue())
  const peer = 'every word contained in folded text'
  for (const [metric, share] of [
    ['keystroke p50, 2,500 procedures, 6×', 0.5],
    ['keystroke p95, 2,500 procedures, 6×', 0.95],
    ['keystroke worst, 2,500 procedures, 6×', 1],
  ] as const) {
    const [value, peerValue] = [large.own, large.peer].map(({ times }) => percentile(times, share))
    report({ metric, value: value!, unit: 'ms', peer, peerValue: peerValue! })
  }
  report({ metric: 'building the index of 2,500, 6×', value: large.buildMs, unit: 'ms' })
  const small = await run(fixture.documents)
  const hits = ({ found }: { found: readonly string[] }) => (found.length / queries.length) * 100
  report({
    metric: 'hit@3, unseen queries',
    value: hits(small.own),
    unit: '%',
    peer,
    peerValue: hits(small.peer),
  })
}
