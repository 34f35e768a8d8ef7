/** Do two databases hold the same? Counts, hashes and chains, whatever engine either is (B10). */
import { createHash } from 'node:crypto'
import { verifyLedgers } from '../audit/verify-ledgers.ts'
import { verifyAllAudit } from '../audit/verify.ts'
import type { Store } from '../store/port.ts'
import { toEntry } from './state.ts'

/** One line for each thing that is compared: its name, and what it comes to. */
export async function fingerprint(store: Store): Promise<ReadonlyMap<string, string>> {
  const lines = new Map<string, string>()
  for (const [table, rows] of await store.exportTables())
    lines.set(`table ${table}`, `${rows.length} ${toEntry(rows).sha256}`)
  for (const { commune, seq, chain } of await store.listLedgers())
    lines.set(`ledger ${commune}`, `${seq} ${chain}`)
  for (const { commune, rows, fault } of await verifyLedgers(store))
    lines.set(`ledger rows ${commune}`, `${rows} ${fault?.kind ?? 'whole'}`)
  for (const { commune, seq, hash } of await store.auditHeads())
    lines.set(`audit ${commune}`, `${seq} ${hash}`)
  const communes = (await store.listCommunes()).map((commune) => commune.code)
  for (const { commune, rows, fault } of await verifyAllAudit(store, communes))
    lines.set(`audit rows ${commune}`, `${rows} ${fault?.kind ?? 'whole'}`)
  const counts = await store.countRows()
  for (const table of ['event', 'event_file', 'dossier', 'blob'])
    lines.set(`count ${table}`, String(counts.get(table) ?? 0))
  lines.set('files', await fileFingerprint(store))
  return lines
}

async function fileFingerprint(store: Store): Promise<string> {
  const hash = createHash('sha256')
  for (let after = ''; ;) {
    const page = await store.nextFiles(after, 500)
    for (const { sha256, size } of page) hash.update(`${sha256} ${size}\n`)
    const last = page.at(-1)
    if (!last) return hash.digest('hex')
    after = last.sha256
  }
}

/** What differs, in words of `fingerprint`; what only one has too. */
export function differences(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((name) => one.get(name) !== other.get(name))
    .sort()
}
