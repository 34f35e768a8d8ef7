/**
 * How far the audit chain of a commune was computed again by this process, from its first row on: a screen says it beside
 * what it shows. Rows that were found true are not read again; the daily check (U7) does not trust this memory.
 */
import type { ChainState } from '../../domain/inspection/audit-log.ts'
import type { AuditStore } from '../store/port.ts'
import { AUDIT_START, commitmentOf, nextAuditHash } from './chain.ts'

const PAGE = 1000
/** So much at a time: a chain of years is not computed while somebody waits for a page. */
const MOST_ROWS = 20_000

export type ChainWatch = (commune: string) => Promise<ChainState>

interface Known {
  readonly seq: number
  readonly hash: string
  readonly fault: ChainState['fault']
}

export function makeChainWatch(store: Pick<AuditStore, 'readAudit' | 'auditHeads'>): ChainWatch {
  const known = new Map<string, Known>()
  return async (commune) => {
    const head = (await store.auditHeads()).find((one) => one.commune === commune)
    const end = head ?? { seq: 0, hash: AUDIT_START }
    const now = await walk(store, commune, known.get(commune) ?? { seq: 0, hash: AUDIT_START, fault: null })
    known.set(commune, now)
    return { rows: Math.max(end.seq, now.seq), verified: now.seq, fault: now.fault ?? endFault(now, end) }
  }
}

async function walk(store: Pick<AuditStore, 'readAudit'>, commune: string, from: Known): Promise<Known> {
  let { seq, hash } = from
  if (from.fault !== null) return from
  const stop = (kind: string, at: number): Known => ({ seq, hash, fault: { seq: at, kind } })
  for (let read = 0; read < MOST_ROWS; read += PAGE) {
    const page = await store.readAudit({ commune, after: seq, limit: PAGE })
    for (const row of page) {
      if (row.seq !== seq + 1) return stop('row-missing', seq + 1)
      if (nextAuditHash(hash, row) !== row.hash) return stop('row-changed', row.seq)
      const { salt, detail } = row
      if (salt !== null && detail !== null && commitmentOf(salt, detail) !== row.commitment)
        return stop('detail-changed', row.seq)
      seq = row.seq
      hash = row.hash
    }
    if (page.length < PAGE) break
  }
  return { seq, hash, fault: null }
}

/** Rows that were written after the end was asked for are no fault; an end that stands elsewhere is. */
function endFault(
  { seq, hash }: Known,
  end: { readonly seq: number; readonly hash: string },
): ChainState['fault'] {
  return seq === end.seq && hash !== end.hash ? { seq, kind: 'end-differs' } : null
}
