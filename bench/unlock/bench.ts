/**
 * Cold unlock by passphrase (Argon2id 64 MiB × 3, slot, keys) at 6× CPU slowdown. The browser slows down main threads
 * only, so the vault runs on one; drawing the desk afterwards is not in it.
 */
import { resolve } from 'node:path'
import { percentile, type Report } from '../figure.ts'
import { withThrottledPage } from '../throttled-page.ts'
import type { unlockTimes } from './in-page.ts'

const TRIALS = 7

export default async function measure(report: Report): Promise<void> {
  const { unlock, floor } = await withThrottledPage(resolve(import.meta.dirname, 'in-page.ts'), (page) =>
    page.evaluate((count) => {
      const { bench } = globalThis as unknown as { bench: { unlockTimes: typeof unlockTimes } }
      return bench.unlockTimes(count)
    }, TRIALS),
  )
  const peer = 'Argon2id 19 MiB × 2 alone'
  for (const [metric, share] of [
    ['vault unlock p50, 6×', 0.5],
    ['vault unlock worst of 7, 6×', 1],
  ] as const) {
    report({
      metric,
      value: percentile(unlock, share),
      unit: 'ms',
      peer,
      peerValue: percentile(floor, share),
    })
  }
}
