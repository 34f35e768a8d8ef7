/**
 * What the server asks of its database. Coarse on purpose: one method = one transaction, answered after commit.
 * One contract suite (tests/contract/store.ts) proves every engine.
 */
import type { Problem, Result } from '../../domain/base/result.ts'
import type { Role } from '../../domain/dossier/actions.ts'
import type { EventVerdict, PublicKeyJwk, PullRow } from '../../domain/sync/wire.ts'

export interface Commune {
  readonly code: string // official code of the unit, e.g. 14956
  readonly name: string
  readonly centre: string
  readonly province: string
  readonly agency: string // first part of every dossier number
}

export interface Officer {
  readonly id: string
  readonly commune: string
  readonly code: string // what is typed at sign-in
  readonly name: string
  readonly title: string
  readonly roles: readonly Role[]
}

export interface NewOfficer extends Officer {
  readonly passphrase: string // PHC string, never the passphrase
}

export type DeviceStatus = 'active' | 'clone-suspected' | 'revoked'

export interface Device {
  readonly id: string
  readonly commune: string
  readonly name: string
  readonly publicKey: PublicKeyJwk
  readonly epoch: number // counts enrolments of this key; every epoch is a new log
  readonly book: number
  readonly status: DeviceStatus
  readonly scopeEpoch: number
  readonly stored: number // dseq through which its log is held
  readonly head: string // chain hash there
}

export interface EnrolInput {
  readonly codeHash: string
  readonly keyId: string
  readonly publicKey: PublicKeyJwk
  readonly name: string
  readonly newDeviceId: string
  readonly year: number
  readonly at: string
}

/** A segment whose chain and signature have been proven. Hashes are the device's chain, hex. */
export interface ProvenSegment {
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

export interface PulledRows {
  readonly rows: readonly StoredRow[]
  readonly more: boolean
  readonly end: LedgerEnd
}

export interface ReceiptFacts {
  readonly head: string
  readonly files: readonly string[] // verified ones, sorted
}

export interface SignInAttempt {
  readonly device: string
  readonly commune: string
  readonly account: string // the officer code as typed, folded
  readonly at: number
}

export interface StoredSession {
  readonly officer: Officer
  readonly device: string
  readonly createdAt: number
  readonly seenAt: number
}

export interface BlobRecord {
  readonly sha256: string
  readonly size: number
  readonly mime: string
}

export interface StoredPack {
  readonly hash: string
  readonly bytes: string
  readonly sig: string
}

export interface Store {
  readonly historyId: string

  createCommune(commune: Commune, officers: readonly NewOfficer[], kind: 'demo' | 'real'): Promise<void>
  listCommunes(): Promise<readonly (Commune & { readonly kind: 'demo' | 'real' })[]>
  getCommune(code: string): Promise<Commune>
  /** False when the commune already has that officer code. */
  createOfficer(officer: NewOfficer): Promise<boolean>

  addEnrolCode(input: { hash: string; commune: string; expiresAt: string }): Promise<void>
  /** `enrol.code.refused`, `enrol.key.revoked`, `enrol.books.exhausted`. The same code and key answer the same device. */
  enrol(input: EnrolInput): Promise<Result<Device>>
  findDevice(id: string): Promise<Device | undefined>
  listDevices(commune: string): Promise<readonly Device[]>
  /** False when there is no such device. Its sessions end with it. */
  revokeDevice(id: string, at: string): Promise<boolean>

  /** Counts the attempt before anything is checked, so that parallel guesses are counted too. `sign-in.locked`. */
  beginSignIn(attempt: SignInAttempt): Promise<Result<{ officer: Officer; passphrase: string } | null>>
  /** Forgets the misses and opens the session. */
  openSession(input: { tokenHash: string; officer: string; attempt: SignInAttempt }): Promise<void>
  /** Ended, idle or foreign sessions are not found. Marks the session as seen, at most once a minute. */
  findSession(tokenHash: string, now: number): Promise<StoredSession | undefined>
  closeSession(tokenHash: string): Promise<void>

  /**
   * Stores, sequences and judges. `sync.segment.gap|fork|epoch-differs`, `device.revoked`, `device.clone-suspected`:
   * what is refused for one of the last four reasons is kept for review.
   */
  applyPush(segment: ProvenSegment): Promise<Result<PushOutcome>>
  pull(input: { commune: string; after: number; limit: number; maxBytes: number }): Promise<PulledRows>
  /** `sync.receipt.beyond-stored`. */
  receiptFacts(input: { device: string; through: number }): Promise<Result<ReceiptFacts>>
  /** Segments kept for review, oldest first. */
  listKeptSegments(device: string): Promise<readonly { reason: string; from: number; count: number }[]>

  findBlob(commune: string, sha256: string): Promise<BlobRecord | undefined>
  blobStates(
    commune: string,
    hashes: readonly string[],
  ): Promise<ReadonlyMap<string, 'verified' | { readonly refused: Problem }>>
  addVerifiedBlob(input: BlobRecord & { commune: string; device: string; at: string }): Promise<void>
  addRefusedBlob(input: { commune: string; sha256: string; problem: Problem; at: string }): Promise<void>

  /** Known packs and items are left as they are; the pack named becomes the current one. */
  addPack(pack: StoredPack & { at: string }, items: readonly { hash: string; text: string }[]): Promise<void>
  findPack(hash: 'current' | (string & {})): Promise<StoredPack | undefined>
  packItems(hashes: readonly string[]): Promise<ReadonlyMap<string, string>>

  /** Throws when the database does not answer. */
  check(): Promise<void>
  close(): Promise<void>
}
