/** Bytes a first visit costs, held against the budget of the design. The same count fails `npm test` when exceeded. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Report } from '../figure.ts'
import { initialBytes } from './initial-bytes.ts'

const dist = resolve(import.meta.dirname, '../../dist')
const KIB = 1024
const BUDGET = { js: 60, css: 15, font: 40 } as const
/** Residents' pages have less: a tablet of any age, a television. */
const SCRIPTS: Readonly<Record<string, number>> = { 'kiosk.html': 45, 'board.html': 20 }

export default function measure(report: Report): void {
  for (const page of ['index.html', 'kiosk.html', 'board.html'].filter((name) =>
    existsSync(join(dist, name)),
  )) {
    const bytes = initialBytes(dist, page)
    for (const kind of ['js', 'css', 'font'] as const) {
      const figure = { metric: `${page} ${kind}`, value: bytes[kind] / KIB, unit: 'KiB gz' }
      report({
        ...figure,
        peer: 'budget',
        peerValue: (kind === 'js' ? SCRIPTS[page] : undefined) ?? BUDGET[kind],
      })
    }
  }
}
