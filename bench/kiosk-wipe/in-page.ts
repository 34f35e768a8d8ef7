/** The shipped session of a resident, filled with pages and ended. */
import { beginSession } from '../../src/kiosk/session/begin-session.ts'
import { findStorageBuckets } from '../../src/kiosk/session/storage-buckets.ts'

const PAGE_BYTES = 2_000_000

export interface Wiped {
  readonly ms: number // of the whole end: stop, delete, look everywhere
  readonly keptBytes: number
  readonly remains: number
  readonly usageAfter: number // bytes the browser says are still used
}

/** Fills the compartment with that many bytes of pages and ends the session. */
export async function wipe(bytes: number): Promise<Wiped> {
  const session = beginSession({ buckets: findStorageBuckets(), nowMs: () => Date.now() })
  const page = new Uint8Array(PAGE_BYTES)
  for (let at = 0; at < PAGE_BYTES; at += 65_536) crypto.getRandomValues(page.subarray(at, at + 65_536))
  let keptBytes = 0
  for (; keptBytes < bytes; keptBytes += PAGE_BYTES) {
    const kept = await session.keep(`page-${keptBytes}`, page)
    if (!kept.ok) throw new Error(kept.problem.code)
  }
  const from = performance.now()
  const report = await session.end()
  const ms = performance.now() - from
  const { usage = 0 } = await navigator.storage.estimate()
  return { ms, keptBytes, remains: report.remains.length, usageAfter: usage }
}
