/**
 * The device's database. Personal data stands here only as AES-256-GCM ciphertext (`SealedRow`); what is in clear is
 * what sorting and sending need: ids, stages, dates, hashes, sizes. Every write is strict: saved means on the disk.
 */
import Dexie, { type Table } from 'dexie'
import type { Problem } from '../../domain/base/result.ts'
import type { Stage } from '../../domain/dossier/actions.ts'
import type { Verdict } from '../../domain/sync/wire.ts'
import type { SealedRow } from '../bridge/vault.ts'

/** A fact: own ones have their place in this device's log, all get the home server's `seq` once it is known. */
export interface EventRow extends SealedRow {
  readonly id: string
  readonly dossier: string
  readonly device: string
  readonly dseq: number
  readonly seq: number | null
  readonly verdict: Verdict | null
  readonly problem: Problem | null
  /** The place it had before the server was set back, until it has one again: unconfirmed. */
  readonly lostSeq?: number
}

/** The folded dossier; dropped and refolded at will. `version` grows with each write and is part of the seal. */
export interface FoldedRow extends SealedRow {
  readonly id: string
  readonly version: number
  readonly stage: Stage
  readonly dueAt: string // '' when none
  readonly updatedAt: string
}

/** As it lies here; `stamp` grows with each write on this device, whichever dossier it is of. */
export interface DossierRow extends FoldedRow {
  readonly stamp: number
}

/** A fact that waits for the home server. `sealed` can be sent with nobody logged in. */
export interface OutboxRow {
  readonly dseq: number
  readonly id: string
  readonly dossier: string
  readonly type: string
  readonly hash: string // chain head after this fact
  readonly sealed: Uint8Array
  readonly bytes: number
  readonly at: string
  readonly dueAt: string
  readonly state: 'waiting' | 'stored' | 'quarantined'
  readonly problem: Problem | null
  readonly storedAt: string | null
  /** SHA-256 of the result that must be at the server first (P20), and how often that was tried. */
  readonly needs?: string
  readonly needTries?: number
}

/** A scan or attachment, encrypted under its own key. `draft`: its dossier is not received yet, so it is not sent. */
export interface FileRow extends SealedRow {
  readonly sha256: string
  readonly size: number
  readonly mime: string
  readonly key: Uint8Array
  readonly keyForServer: Uint8Array
  readonly dossiers: readonly string[] // drafts and dossiers that hold it: the same page may serve several
  readonly state: 'draft' | 'waiting' | 'sending' | 'verified' | 'refused'
  readonly sentBytes: number
  readonly uploadUrl: string | null
  readonly dueAt: string
  readonly problem: Problem | null
}

/** What was read on a page, and its small picture. */
export interface ReadingRow extends SealedRow {
  readonly sha256: string
}

/** An unfinished reception of one officer; opens for nobody else. */
export interface DraftRow extends SealedRow {
  readonly id: string
  readonly version: number
  readonly officer: string
  readonly updatedAt: string
}

/** Records of a register being digitised that are not kept yet; of one officer, and opens for nobody else. */
export interface BatchRow extends SealedRow {
  readonly id: string // register
  readonly version: number
  readonly officer: string
  readonly updatedAt: string
}

/** A refused fact or page that was put aside; see `asides.ts`. */
export interface AsideRow extends SealedRow {
  readonly id: string // of the fact, or the page's hash
}

/** A declaration somebody is being helped with at home; of one officer, and opens for nobody else. */
export interface FilingRow extends SealedRow {
  readonly id: string
  readonly version: number
  readonly officer: string
  readonly updatedAt: string
}

/** Somebody to be called on; of one officer, and opens for nobody else. */
export interface VisitRow extends SealedRow {
  readonly id: string
  readonly version: number
  readonly officer: string
}

/** A finished declaration, sealed to the home server: goes up with nobody logged in. */
export interface SubmissionRow {
  readonly id: string
  readonly officer: string
  readonly code: string
  readonly procedure: string
  readonly sealed: Uint8Array
  readonly pages: readonly string[] // sha256
  readonly pageBytes?: number // of all of them, sealed; not told by the first builds
  readonly state: 'waiting' | 'sent' | 'taken' | 'refused'
  readonly at: string
  readonly receivedAt: string | null // by the home server
  readonly problem: Problem | null
}

/** Its pages, each sealed to the home server; kept here until a counter has taken it, or for thirty days. */
export interface SubmissionPageRow {
  readonly submission: string
  readonly sha256: string
  readonly sealed: Uint8Array
  readonly place?: string | null // how far it went up (src/sync/send-declaration.ts)
}

export interface PackItemRow {
  readonly hash: string
  readonly text: string
}

export interface PackRow {
  readonly hash: string
  readonly bytes: string
  readonly sig: string
  readonly fetchedAt: string
}

export interface MetaRow {
  readonly key: string
  readonly value: unknown
}

export class DeviceDb extends Dexie {
  declare meta: Table<MetaRow, string>
  declare events: Table<EventRow, string>
  declare dossiers: Table<DossierRow, string>
  declare outbox: Table<OutboxRow, number>
  declare files: Table<FileRow, string>
  declare readings: Table<ReadingRow, string>
  declare drafts: Table<DraftRow, string>
  declare batches: Table<BatchRow, [string, string]>
  declare asides: Table<AsideRow, string>
  declare filings: Table<FilingRow, string>
  declare homeVisits: Table<VisitRow, string>
  declare submissions: Table<SubmissionRow, string>
  declare submissionPages: Table<SubmissionPageRow, [string, string]>
  declare packs: Table<PackRow, string>
  declare packItems: Table<PackItemRow, string>

  constructor(name = 'motcua') {
    // Its cache answers live queries with rows that a transaction has deleted: a reception that is over stood there as a draft.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    // The event store never changes shape; projections are dropped and refolded when they do.
    this.version(1).stores({
      meta: 'key',
      events: 'id, dossier, seq, [device+dseq]',
      dossiers: 'id, stage, dueAt, updatedAt',
      outbox: 'dseq, dossier, state',
      files: 'sha256, *dossiers, state, [state+dueAt+size]',
      readings: 'sha256',
      drafts: 'id, officer',
      packs: 'hash',
      packItems: 'hash',
    })
    this.version(2).stores({ batches: '[id+officer], officer' })
    this.version(3).stores({ asides: 'id' })
    this.version(4).stores({ dossiers: 'id, stage, dueAt, updatedAt, [dueAt+version]' })
    this.version(5)
      .stores({ dossiers: 'id, stage, dueAt, updatedAt, stamp' })
      .upgrade(async (tx) => {
        let stamp = 0
        await tx
          .table<FoldedRow & { stamp?: number }>('dossiers')
          .toCollection()
          .modify((row) => {
            row.stamp = ++stamp
          })
        await tx.table('meta').put({ key: 'dossierStamp', value: stamp })
      })
    this.version(6).stores({
      filings: 'id, officer',
      homeVisits: 'id, officer',
      submissions: 'id, officer, state',
      submissionPages: '[submission+sha256], submission',
    })
  }
}
