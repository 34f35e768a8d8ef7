/**
 * A line of 16 kbit/s whose answers take 1.5 s, without a cut: does everything get through, or does a clock always run
 * out first? Ten dossiers and one preview of a page.
 */
import '../drain/blob-hook.ts'
import type { Report } from '../figure.ts'

export default async function creep(report: Report): Promise<void> {
  const { runDay } = await import('../drain/day.ts')
  const day = await runDay({
    bytesPerSecond: 2_000,
    delayMs: 750,
    cutEveryMs: 3_600_000,
    cutMs: 0,
    pages: [30_000, ...Array.from({ length: 9 }, () => 8)],
  })
  report({
    metric: 'ten dossiers and a preview over 16 kbit/s, 1.5 s: facts and files lost, doubled or stuck',
    value: day.wrong,
    unit: 'count',
    peer: 'budget',
    peerValue: 0,
  })
  report({
    metric: 'time for it',
    value: day.seconds,
    unit: 's',
    peer: 'its bytes at the speed of the line',
    peerValue: day.upBytes / 2_000,
  })
}
