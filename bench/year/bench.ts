/**
 * A year of 12,000 dossiers on a device at 6× CPU slowdown: folding all of it (after a re-read, or a new version), and the
 * work behind the desk's and the leader's list when a fact comes in. Beside it: folding everything anew for every view.
 * Then the same year in a real device, pulled from its server: how its two lists answer the hand.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { percentile, type Report } from '../figure.ts'
import { withThrottledPage } from '../throttled-page.ts'
import type { measureYear } from './in-page.ts'
import { readAnswers } from './screens.ts'

const COUNT = 12_000
const TRIALS = 7
const law = resolve(import.meta.dirname, '../../data/law')

export default async function measure(report: Report): Promise<void> {
  const calendar: unknown = JSON.parse(readFileSync(resolve(law, 'holidays.json'), 'utf8'))
  const input = { count: COUNT, trials: TRIALS, calendar, procedures: ['2.000815', '1.001193', '1.013228'] }
  const times = await withThrottledPage(resolve(import.meta.dirname, 'in-page.ts'), (page) =>
    page.evaluate((asked) => {
      const { bench } = globalThis as unknown as { bench: { measureYear: typeof measureYear } }
      return bench.measureYear(asked)
    }, input),
  )
  const p50 = (values: readonly number[]) => percentile(values, 0.5)
  report({
    metric: `folding ${COUNT} dossiers (${times.facts} facts), p50 of ${TRIALS}, 6×`,
    value: p50(times.foldMs),
    unit: 'ms',
    peer: 'budget',
    peerValue: 2000,
  })
  report({
    metric: `folding them, worst of ${TRIALS}, 6×`,
    value: percentile(times.foldMs, 1),
    unit: 'ms',
    peer: 'budget',
    peerValue: 2000,
  })
  const peer = 'everything folded anew for the view'
  for (const [name, values] of [
    ['the desk’s list of a year, 6×', times.desk],
    [`the leader’s list of a year (${times.worrying} to worry about), 6×`, times.leader],
    ['a fact comes in: its dossier and both lists, 6×', times.oneFact],
  ] as const)
    report({ metric: name, value: p50(values), unit: 'ms', peer, peerValue: p50(times.naive) })
  await screens(report)
}

const OPEN = 300 // dossiers of the year that are still open

async function screens(report: Report): Promise<void> {
  const { facts, pullMs, desk, leader } = await readAnswers(COUNT, OPEN)
  report({
    metric: `${facts} facts of a year sent by one device, pulled and folded by another, plain`,
    value: pullMs,
    unit: 'ms',
  })
  for (const [name, answers] of [
    ['desk', desk],
    ['leader', leader],
  ] as const)
    for (const [which, share] of [
      ['p75', 0.75],
      ['worst', 1],
    ] as const)
      report({
        metric: `${name}: press to next frame ${which} of ${answers.length}, ${COUNT} dossiers on the device, 6×`,
        // What took less than 16 ms is not even reported by the browser.
        value: answers.length === 0 ? null : percentile(answers, share),
        unit: 'ms',
        peer: 'budget',
        peerValue: 100,
        ...(answers.length === 0 ? { why: 'no press took 16 ms' } : {}),
      })
}
