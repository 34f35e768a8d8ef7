/**
 * A day's work over 64 kbit/s with a cut every 30 s: how much of the line carries the work itself, and how soon the facts
 * of a new dossier are at the server when the line is back. A whole day (40 dossiers, 120 pages) would take an hour; here
 * are its 24th part, pages of their real size, through the device's own sender and a real server.
 */
import type { Report } from '../figure.ts'
import './blob-hook.ts'

export default async function drain(report: Report): Promise<void> {
  const { runDay } = await import('./day.ts')
  const day = await runDay({
    bytesPerSecond: 8_000,
    delayMs: 60,
    cutEveryMs: 30_000,
    cutMs: 5_000,
    pages: [200_000, 30_000, 200_000, 30_000, 200_000, 30_000, 200_000],
  })
  const line = '64 kbit/s, 120 ms, a cut of 5 s every 30 s'
  report({
    metric: `goodput: facts and scans of all bytes the line could carry while it was up (${line})`,
    value: day.goodput,
    unit: 'share',
    peer: 'budget',
    peerValue: 0.9,
  })
  report({
    metric: `facts of a new dossier at the server after the line is back, worst of ${day.returns.length} (scans waiting)`,
    value: Math.max(...day.returns) / 1000,
    unit: 's',
    peer: 'budget',
    peerValue: 3,
  })
  report({
    metric: 'facts of a new dossier at the server while a scan is under way, worst',
    value: Math.max(...day.midway) / 1000,
    unit: 's',
  })
  report({ metric: 'work sent', value: day.workBytes, unit: 'bytes' })
  report({ metric: 'bytes that went up for it', value: day.upBytes, unit: 'bytes' })
  report({ metric: 'time for it, cuts included', value: day.seconds, unit: 's' })
  report({
    metric: 'facts and files lost or doubled',
    value: day.wrong,
    unit: 'count',
    peer: 'budget',
    peerValue: 0,
  })
}
