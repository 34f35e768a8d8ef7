/** What a backup takes out of a database and puts into another; engine-neutral rows, in pages. */
export type Cell = string | number | null | Uint8Array
export type TableRow = Readonly<Record<string, Cell>>

/** A row of the ledger, whole: with both hashes and the files it speaks of. */
export interface ExportedEvent {
  readonly seq: number
  readonly id: string
  readonly device: string
  readonly epoch: number
  readonly dseq: number
  readonly recv_at: string
  readonly hash: string
  readonly chain: string
  readonly verdict: 'effective' | 'commuting' | 'contested' | 'quarantined'
  readonly problem: string | null
  readonly dossier: string | null
  readonly raw: Uint8Array
  readonly files: readonly string[]
}

export interface ExportedFile {
  readonly commune: string
  readonly sha256: string
  readonly size: number
  readonly mime: string
  readonly device: string
  readonly verified_at: string
}

export type Stream = 'ledger' | 'audit'

export interface LedgerState {
  readonly commune: string
  readonly seq: number
  readonly chain: string
}

export interface DeviceLogEnd {
  readonly id: string
  readonly epoch: number
  readonly stored: number
  readonly head: string
}

/** A dossier as its facts make it. */
export interface DossierRow {
  readonly id: string
  readonly state: string
  readonly head: string | null
  readonly agency: string | null
  readonly code: string | null
  readonly result_sha256: string | null
  readonly origin: string | null
  readonly seq: number
}

export interface ExportStore {
  /** Row through which the commune's ledger is also in a second place. */
  safeThrough(commune: string): Promise<number>
  /** Never goes back. */
  setSafe(commune: string, seq: number, at: string): Promise<void>
  shippedThrough(stream: Stream): Promise<ReadonlyMap<string, number>>
  setShipped(input: { commune: string; stream: Stream; seq: number; at: string }): Promise<void>
  /** When the oldest row or file that is not in the backup came; null: everything is. */
  oldestUnshipped(): Promise<string | null>
  /** Names the one place that counts as the backup; null while there was none. */
  backupPlace(): Promise<string | null>
  /** Another place: nothing is safe until it is there too. */
  useBackupPlace(id: string): Promise<void>
  listLedgers(): Promise<readonly LedgerState[]>
  exportEvents(input: {
    commune: string
    after: number
    limit: number
    maxBytes: number
  }): Promise<readonly ExportedEvent[]>
  /**
   * Every table but logs, projections and what dies with a process, in one transaction; rows in a fixed order. A table
   * of facts whose count is still the one given is left out, and what grows without end unless `isWhole`.
   */
  exportTables(
    unchanged?: ReadonlyMap<string, number>,
    isWhole?: boolean,
  ): Promise<ReadonlyMap<string, readonly TableRow[]>>
  /** Verified files whose list entry is not in the backup yet, oldest first. */
  unshippedFiles(limit: number): Promise<readonly ExportedFile[]>
  setFilesShipped(files: readonly { commune: string; sha256: string }[], at: string): Promise<void>
  countFiles(): Promise<number>
  /** Migrations this release has, by name. */
  migrations(): Promise<readonly string[]>
}

export interface ImportStore {
  /** No commune, no law: nothing a restore could mix with. */
  isEmpty(): Promise<boolean>
  /** Tables may come in any order; answers the names that could not be put in because others are missing. */
  importTables(tables: ReadonlyMap<string, readonly TableRow[]>): Promise<readonly string[]>
  importEvents(commune: string, rows: readonly ExportedEvent[]): Promise<void>
  importAudit(rows: readonly TableRow[]): Promise<void>
  importFile(file: ExportedFile): Promise<void>
  /** Ends the ledger of a commune: its head, the heads of its devices' logs, its dossiers. */
  finishLedger(
    end: LedgerState,
    logs: readonly DeviceLogEnd[],
    dossiers: readonly DossierRow[],
  ): Promise<void>
  /** Rows of every table, for comparing two databases. */
  countRows(): Promise<ReadonlyMap<string, number>>
}

export interface ScrubStore {
  /** Verified files by hash, beginning behind `after`. */
  nextFiles(after: string, limit: number): Promise<readonly { sha256: string; size: number }[]>
  /** No longer verified anywhere (F3: `missing`), and remembered as damaged. Answers the communes that had it. */
  markDamaged(sha256: string, at: string): Promise<readonly string[]>
  /** Whole again: verified as before. */
  unmarkDamaged(sha256: string): Promise<void>
  listDamaged(): Promise<readonly { commune: string; sha256: string; found_at: string }[]>
}
