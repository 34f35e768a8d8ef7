/** From a backup into an empty database of either engine; every count, hash and chain is checked on the way (B6–B9). */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { AUDIT_START, nextAuditHash } from '../audit/chain.ts'
import { LedgerCheck, type LedgerFault } from '../audit/ledger-check.ts'
import type { BlobStore } from '../blobs/port.ts'
import type { AuditRow, ExportedEvent, Store, TableRow } from '../store/port.ts'
import { readCatalogue, type Catalogue } from './catalogue.ts'
import { open } from './envelope.ts'
import { tableName } from './layout.ts'
import { fromNdjson } from './ndjson.ts'
import type { BackupPlace } from './place.ts'
import { readStream } from './read-stream.ts'
import { DossierRebuild } from './rebuild.ts'
import { restoreFile } from './restore-files.ts'
import { KEYS_TABLE, toEntry } from './state.ts'

export interface RestoreParts {
  readonly place: BackupPlace
  readonly identities: readonly string[]
  readonly store: Store
  /** Null: entries of files are restored, and the files are opened and compared, but kept nowhere (a drill). */
  readonly blobs: BlobStore | null
  /** Puts the server's keys in place; answers false when others are there. */
  readonly keepKeys: (files: readonly { name: string; bytes: Uint8Array }[]) => Promise<boolean>
  readonly history?: string | undefined
  readonly state?: string | undefined
  /** Goes on with what there is when something is missing. */
  readonly isPartial?: boolean
}

export interface Restored {
  readonly from: string // when the backup was made
  readonly communes: number
  readonly events: number
  readonly auditRows: number
  readonly files: number
  readonly ledgers: ReadonlyMap<string, { readonly seq: number; readonly chain: string }>
  readonly missing: readonly string[]
  readonly keysKept: boolean
}

/** `restore.not-empty`, `backup.none|wrong-key|damaged`, `backup.incomplete` {missing}. */
export async function restore(parts: RestoreParts): Promise<Result<Restored>> {
  const { place, identities, store } = parts
  if (!(await store.isEmpty())) return refuse('restore.not-empty')
  const found = await readCatalogue(place, identities, parts)
  if (!found.ok) return found
  const missing = [...found.value.missing]
  const tables = await readTables(place, identities, found.value, missing)
  if (missing.length > 0 && !parts.isPartial) return refuse('backup.incomplete', { missing })

  const keys = (tables.get(KEYS_TABLE) ?? []) as unknown as { name: string; bytes: Uint8Array }[]
  tables.delete(KEYS_TABLE)
  const homeless = await store.importTables(tables)
  missing.push(...homeless)
  const agencies = new Map((await store.listCommunes()).map(({ code, agency }) => [code, agency]))
  const ledgers = new Map<string, { seq: number; chain: string }>()
  let events = 0
  for (const commune of found.value.pieces.ledger.keys()) {
    const end = await restoreLedger(parts, found.value, commune, agencies.get(commune) ?? '', missing)
    ledgers.set(commune, end)
    events += end.seq
  }
  let auditRows = 0
  for (const commune of found.value.pieces.audit.keys())
    auditRows += await restoreAudit(parts, found.value, commune, missing)
  let files = 0
  for (const file of found.value.files) {
    const isWhole = await restoreFile(place, identities, parts.blobs, file.sha256)
    if (isWhole) await store.importFile(file)
    else missing.push(`files: ${file.sha256}`)
    files += isWhole ? 1 : 0
  }
  const keysKept = keys.length > 0 && (await parts.keepKeys(keys))
  const restored: Restored = {
    from: found.value.state.at,
    communes: agencies.size,
    events,
    auditRows,
    files,
    ledgers,
    missing: [...new Set(missing)],
    keysKept,
  }
  return missing.length > 0 && !parts.isPartial
    ? refuse('backup.incomplete', { missing: restored.missing })
    : ok(restored)
}

async function readTables(
  place: BackupPlace,
  identities: readonly string[],
  { state }: Catalogue,
  missing: string[],
): Promise<Map<string, readonly TableRow[]>> {
  const tables = new Map<string, readonly TableRow[]>()
  for (const [table, entry] of Object.entries(state.tables)) {
    const name = tableName(state.historyId, table, entry.sha256)
    const sealed = await place.read(name)
    const opened = sealed && (await open(sealed, identities))
    const rows = opened?.ok ? fromNdjson(opened.value) : null
    if (!rows || rows.length !== entry.rows || toEntry(rows).sha256 !== entry.sha256) missing.push(name)
    else tables.set(table, rows)
  }
  return tables
}

async function restoreLedger(
  { place, identities, store }: RestoreParts,
  { pieces, state }: Catalogue,
  commune: string,
  agency: string,
  missing: string[],
): Promise<{ seq: number; chain: string }> {
  const check = new LedgerCheck(commune)
  const dossiers = new DossierRebuild(agency)
  let fault: LedgerFault | null = null
  for await (const { name, rows } of readStream<ExportedEvent>(
    place,
    identities,
    pieces.ledger.get(commune) ?? [],
  )) {
    if (rows === null) missing.push(name)
    const sound: ExportedEvent[] = []
    for (const row of rows ?? []) {
      fault = check.add(row)
      if (fault) break
      dossiers.add(row)
      sound.push(row)
    }
    await store.importEvents(commune, sound)
    // Behind a hole nothing can be proven any more; the devices still have it.
    if (fault || rows === null) break
  }
  if (fault) missing.push(`${state.historyId}/ledger/${commune}: ${fault.kind} ${fault.seq}`)
  const { seq, chain } = check.end
  const expected = state.ledgers[commune] ?? 0
  if (seq < expected) missing.push(`${state.historyId}/ledger/${commune}: ${seq + 1}–${expected}`)
  if (seq > 0) await store.finishLedger(check.end, check.logs, dossiers.rows())
  return { seq, chain }
}

async function restoreAudit(
  { place, identities, store }: RestoreParts,
  { pieces, state }: Catalogue,
  commune: string,
  missing: string[],
): Promise<number> {
  let hash = AUDIT_START
  let seq = 0
  for await (const { name, rows } of readStream<AuditRow>(
    place,
    identities,
    pieces.audit.get(commune) ?? [],
  )) {
    const sound: AuditRow[] = []
    for (const row of rows ?? []) {
      hash = nextAuditHash(hash, row)
      if (row.seq !== seq + 1 || hash !== row.hash) break
      seq = row.seq
      sound.push(row)
    }
    await store.importAudit(sound as unknown as readonly TableRow[])
    if (rows === null || sound.length < rows.length) {
      missing.push(name)
      break
    }
  }
  const expected = state.audits[commune] ?? 0
  if (seq < expected) missing.push(`${state.historyId}/audit/${commune}: ${seq + 1}–${expected}`)
  return seq
}
