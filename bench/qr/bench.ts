/** The code of a citizen card in 28 pictures (cards 2000 … 420 px wide, every kind of harm): how many are read, how fast. */
import { resolve } from 'node:path'
import { percentile, type Report } from '../figure.ts'
import { withPage } from '../throttled-page.ts'
import type { readAllCodes } from './in-page.ts'

const BUDGET_MS = 50

export default async function measure(report: Report): Promise<void> {
  const outcomes = await withPage(resolve(import.meta.dirname, 'in-page.ts'), (page) =>
    page.evaluate(() => {
      const { bench } = globalThis as unknown as { bench: { readAllCodes: typeof readAllCodes } }
      return bench.readAllCodes()
    }),
  )
  for (const { name, right, ms } of outcomes)
    console.error(`${right ? 'read' : 'MISSED'}  ${ms.toFixed(0)} ms  ${name}`)
  report({
    metric: 'card codes read',
    value: outcomes.filter(({ right }) => right).length,
    unit: 'pictures',
    peer: 'all pictures',
    peerValue: outcomes.length,
  })
  const groups = [
    { name: '2 MP', times: outcomes.filter(({ megapixels }) => megapixels < 5).map(({ ms }) => ms) },
    { name: '12 MP', times: outcomes.filter(({ megapixels }) => megapixels > 5).map(({ ms }) => ms) },
  ]
  for (const { name, times } of groups)
    for (const [word, share] of [
      ['p50', 0.5],
      ['worst', 1],
    ] as const)
      report({
        metric: `card code, ${name} frame, ${word}`,
        value: percentile(times, share),
        unit: 'ms',
        peer: 'budget',
        peerValue: BUDGET_MS,
      })
}
