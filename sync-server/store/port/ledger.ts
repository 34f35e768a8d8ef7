/** The ledger of a commune: segments in, rows out. */
import type { Result } from '../../../domain/base/result.ts'
import type { EventVerdict, PullRow } from '../../../domain/sync/wire.ts'

/** A segment whose chain and signature have been proven. Hashes are the device's chain, hex. */
export interface ProvenSegment {
  readonly commune: string // the device's
  readonly device: string
  readonly epoch: number
  readonly from: number
  readonly prev: string
  readonly items: readonly { readonly hash: string; readonly raw: Uint8Array }[]
  readonly at: string // server time of arrival
}

export interface LedgerEnd {
  readonly seq: number
  readonly chain: string
  readonly safe: number // row through which it is also in a backup or upstream
}

export interface PushOutcome {
  readonly commune: string
  readonly stored: number
  readonly head: string
  readonly verdicts: readonly EventVerdict[]
  readonly end: LedgerEnd
}

export interface StoredRow extends Omit<PullRow, 'raw'> {
  readonly raw: Uint8Array
}

/** A row of a dossier the reader does not carry: no more than the chain needs. */
export interface WithheldRow {
  readonly seq: number
  readonly sha256: string // of its bytes
}

export interface PulledRows {
  readonly rows: readonly StoredRow[]
  readonly withheld: readonly WithheldRow[]
  readonly more: boolean
  readonly scopeEpoch: number // of `forDevice`
  readonly chain: string | null // at the last row, or at `after`; null beyond the end
  readonly end: LedgerEnd
}

export interface ReceiptFacts {
  readonly head: string
  readonly files: readonly string[] // verified ones, sorted
  readonly safe: boolean // every event and every one of these files is in a second place too
}

export interface LedgerStore {
  /**
   * Stores, sequences and judges. `sync.segment.gap|fork|epoch-differs`, `device.revoked`, `device.clone-suspected`:
   * what is refused for one of the last four reasons is kept for review.
   */
  applyPush(segment: ProvenSegment): Promise<Result<PushOutcome>>
  /** `forDevice`: rows of dossiers that device does not carry are withheld. */
  pull(input: {
    commune: string
    after: number
    limit: number
    maxBytes: number
    forDevice?: string
  }): Promise<PulledRows>
  /** The ledger's chain at `seq`, or at its end when it is shorter; and the end. */
  ledgerAt(commune: string, seq: number): Promise<{ readonly at: LedgerEnd; readonly end: LedgerEnd }>
  /** `sync.receipt.beyond-stored`. */
  receiptFacts(input: { commune: string; device: string; through: number }): Promise<Result<ReceiptFacts>>
  /** Segments kept for review, oldest first. */
  listKeptSegments(
    commune: string,
    device: string,
  ): Promise<readonly { reason: string; from: number; count: number }[]>
}
