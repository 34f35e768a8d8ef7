/** The audit as the rest of the server knows it: one call. A flood of refusals fills no disk: the rest is counted (U5). */
import type { AuditEntry, AuditStore } from '../store/port.ts'

export type Audit = (entry: AuditEntry) => Promise<void>

const REFUSALS_A_MINUTE = 10
const MINUTE_MS = 60_000
const MAX_WATCHED = 10_000

interface Watched {
  since: number
  written: number
  unwritten: number
}

export function makeAudit(store: AuditStore): Audit {
  const watched = new Map<string, Watched>()

  return async (entry) => {
    if (entry.outcome === 'done') return store.addAudit(entry)
    const { commune, device, action } = entry
    const at = Date.parse(entry.at)
    const key = `${commune}|${device}|${action}`
    let one = watched.get(key)
    let unwritten = 0
    if (!one || at - one.since >= MINUTE_MS || at < one.since) {
      unwritten = one?.unwritten ?? 0
      one = { since: at, written: 0, unwritten: 0 }
      if (watched.size >= MAX_WATCHED) watched.clear()
      watched.set(key, one)
    }
    if (one.written >= REFUSALS_A_MINUTE) {
      one.unwritten += 1
      return
    }
    one.written += 1
    const detail = unwritten > 0 ? { ...entry.detail, unwritten } : entry.detail
    await store.addAudit({ ...entry, detail })
  }
}
