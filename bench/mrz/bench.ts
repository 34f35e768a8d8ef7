/** The machine readable zone of a card's back in 24 scans and photographs, and what looking for it costs other pages. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { percentile, type Report } from '../figure.ts'
import { withPage } from '../throttled-page.ts'
import type { readAllZones, timeWithoutZone } from './in-page.ts'

const BUDGET_MS = 200
const sheet = resolve(import.meta.dirname, '../../public/samples/giay-chung-sinh.jpg')

interface InPage {
  readonly bench: { readAllZones: typeof readAllZones; timeWithoutZone: typeof timeWithoutZone }
}

export default async function measure(report: Report): Promise<void> {
  const jpeg = readFileSync(sheet).toString('base64')
  const { outcomes, without } = await withPage(resolve(import.meta.dirname, 'in-page.ts'), (page) =>
    page.evaluate(async (bytes) => {
      const { bench } = globalThis as unknown as InPage
      return { outcomes: await bench.readAllZones(), without: await bench.timeWithoutZone(bytes) }
    }, jpeg),
  )
  for (const { name, valid, wrongLetters, ms } of outcomes)
    console.error(`${valid ? 'valid' : 'INVALID'}  ${wrongLetters} wrong  ${ms.toFixed(0)} ms  ${name}`)
  const all = { peer: 'all pictures', peerValue: outcomes.length }
  const valid = outcomes.filter((each) => each.valid).length
  report({ metric: 'zones with every check digit right', value: valid, unit: 'pictures', ...all })
  const exact = outcomes.filter((each) => each.wrongLetters === 0).length
  report({ metric: 'zones with all 90 letters right', value: exact, unit: 'pictures', ...all })
  const times = outcomes.map(({ ms }) => ms)
  const budget = { unit: 'ms', peer: 'budget', peerValue: BUDGET_MS }
  report({ metric: 'zone read, p50', value: percentile(times, 0.5), ...budget })
  report({ metric: 'zone read, worst', value: percentile(times, 1), ...budget })
  report({ metric: 'A4 page of print: no zone', value: without, ...budget })
}
