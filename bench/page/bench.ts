/**
 * A photographed page of a declaration over 64 kbit/s, cut for five seconds every half minute: by the device's own sender
 * (rule Y15), and by the one request that devices used before it.
 */
import type { Report } from '../figure.ts'
import '../drain/blob-hook.ts'

const PAGE_BYTES = 300_000

export default async function page(report: Report): Promise<void> {
  const { openScene } = await import('./scene.ts')
  const scene = await openScene({ bytesPerSecond: 8_000, delayMs: 60, cutEveryMs: 30_000, cutMs: 5_000 })
  try {
    const ours = await scene.bring('pieces', PAGE_BYTES, 180_000)
    const before = await scene.bring('one request', PAGE_BYTES, 180_000)
    const peer = { peer: 'one request', ...(before.isThere ? { peerValue: before.seconds } : {}) }
    const why = (isThere: boolean) => (isThere ? {} : { why: 'it did not arrive within three minutes' })
    report({
      metric: `a page of ${PAGE_BYTES / 1000} kB is kept (64 kbit/s, 120 ms, a cut of 5 s every 30 s)`,
      value: ours.isThere ? ours.seconds : null,
      unit: 's',
      ...peer,
      ...why(ours.isThere),
    })
    report({
      metric: 'bytes that went up for it, of its size',
      value: ours.upBytes / PAGE_BYTES,
      unit: 'share',
      peer: 'budget',
      peerValue: 1.2,
    })
    report({
      metric: 'the same page in one request',
      value: before.isThere ? before.seconds : null,
      unit: 's',
      ...why(before.isThere),
    })
    report({
      metric: 'bytes that went up for that, of its size',
      value: before.upBytes / PAGE_BYTES,
      unit: 'share',
    })
  } finally {
    await scene.close()
  }
}
