/** axe over every route × text size × contrast: the count of the accessibility journey, which fails `npm test` above 0. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Report } from '../figure.ts'

const LOOKS = 4 // as it comes, 200 % text, high contrast, both

export default async function measure(report: Report): Promise<void> {
  const playwright = join(import.meta.dirname, '../../node_modules/@playwright/test/cli.js')
  const run = spawnSync(process.execPath, [playwright, 'test', 'tests/journeys/accessibility.spec.ts'], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
  })
  const line = /\{"journey":"accessibility".*\}/.exec(run.stdout)?.[0]
  if (line === undefined) throw new Error(`the journey did not reach its end:\n${run.stdout.slice(-2_000)}`)
  const { states, obstacles } = JSON.parse(line) as { states: number; obstacles: number }
  report({ metric: 'screens and states looked at', value: states * LOOKS, unit: 'looks' })
  report({
    metric: 'obstacles (violations, contrast of inputs not judged)',
    value: obstacles,
    unit: 'obstacles',
    peer: 'budget of the design',
    peerValue: 0,
  })
}
