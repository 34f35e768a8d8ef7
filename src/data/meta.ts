/** Small facts of the device kept beside its log, always written in the transaction they belong to. */
import type { Target } from '../../domain/digitisation/progress.ts'
import type { BookCounters } from '../../domain/dossier/number-book.ts'
import type { SignedDeviceKeys } from '../../domain/receipt-proof/device-keys.ts'
import { CHAIN_START } from '../../domain/sync/signing.ts'
import type { HelpReason } from '../../domain/submission/submission.ts'
import type { Checkpoint, SyncReceipt } from '../../domain/sync/wire.ts'
import type { SealedRow } from '../bridge/vault.ts'
import type { DeviceDb } from './db.ts'
import type { SetBack } from './history.ts'
import type { SafeMark } from './safe-marks.ts'

export interface Meta {
  /** End of this device's own log. */
  head: { readonly dseq: number; readonly chain: string }
  /** The enrolment this log was begun for, when it was begun anew (E5). */
  logEpoch: number | null
  /** Counts used of this device's number book, by day. */
  counters: BookCounters
  /** How far the home server's rows have been read. */
  cursor: { readonly seq: number; readonly scopeEpoch: number; readonly chain?: string }
  /** The newest word of the server on its history, and those that proved to follow one from another (C7). */
  checkpoint: Checkpoint | null
  checkpoints: readonly Checkpoint[]
  historyAskedAt: string | null // null: ask at once
  /** The scope epoch the server told last; the cursor holds the one that was followed. */
  scopeEpochTold: number
  /** Dossiers that left the scope; those with something unsent wait here. */
  toForget: readonly string[]
  /** Of the dossier written last on this device (`dossier-rows.ts`). */
  dossierStamp: number
  /** When the own log came to be in a second place, and the last receipt that says so of files too (C8). */
  safeMarks: readonly SafeMark[]
  safeReceipt: SyncReceipt | null
  /** The last fact of the own log that was let go; what is kept begins behind it. */
  logStart: { readonly dseq: number; readonly hash: string }
  setBack: SetBack | null
  receipt: SyncReceipt | null
  /** Hash of the law pack in force on this device. */
  pack: string | null
  /** How much of the archive is to be digital, and by when. */
  archiveTarget: Target
  /** Who works here (A13), sealed; the hash of what was told. */
  officers: { readonly hash: string; readonly sealed: SealedRow } | null
  /** The keys that prove receipts of this commune (A14), as told last, and the hash they were told under. */
  deviceKeys: { readonly hash: string; readonly list: SignedDeviceKeys } | null
  /** Who inspects here and until when (I1), and dossiers they opened that are not told yet (I4), sealed. */
  assignments: { readonly hash: string; readonly sealed: SealedRow } | null
  openings: { readonly hash: string; readonly sealed: SealedRow } | null
  /** Accounts fees are paid to (M3), sealed; the hash of what was told. */
  payees: { readonly hash: string; readonly sealed: SealedRow } | null
  /** Authorities, revoked serials, register (J1), sealed; the hash of what was told. */
  signatures: { readonly hash: string; readonly sealed: SealedRow } | null
  /** What the commune laid down itself (N1), and plans of steps in force nowhere yet; sealed. */
  localRules: { readonly hash: string; readonly sealed: SealedRow } | null
  planDrafts: { readonly hash: string; readonly sealed: SealedRow } | null
  /** What the commune tells of its centre (Z1), sealed; the hash of what was told. Facts of appointments (Z3), sealed. */
  centre: { readonly hash: string; readonly sealed: SealedRow } | null
  appointments: { readonly hash: string; readonly sealed: SealedRow } | null
  /** Help this device's team gave, by month and reason, of declarations that are gone from here. */
  helped: readonly { readonly at: string; readonly reason: HelpReason }[]
  lastSentAt: string | null
  lastPulledAt: string | null
  /** Packets made on this device, and what opens their receipts. */
  packets: readonly { readonly packet: string; readonly key: string; readonly at: string }[]
}

const initial: Meta = {
  head: { dseq: 0, chain: CHAIN_START },
  logEpoch: null,
  counters: {},
  cursor: { seq: 0, scopeEpoch: 0, chain: CHAIN_START },
  checkpoint: null,
  checkpoints: [],
  historyAskedAt: null,
  scopeEpochTold: 0,
  toForget: [],
  dossierStamp: 0,
  safeMarks: [],
  safeReceipt: null,
  logStart: { dseq: 0, hash: CHAIN_START },
  setBack: null,
  receipt: null,
  pack: null,
  // Duty D07 asks for 30 % by the end of a year; each commune sets its own in the archive screen.
  archiveTarget: { share: 0.3, by: '2026-12-31' },
  officers: null,
  assignments: null,
  openings: null,
  payees: null,
  signatures: null,
  deviceKeys: null,
  localRules: null,
  planDrafts: null,
  centre: null,
  appointments: null,
  helped: [],
  lastSentAt: null,
  lastPulledAt: null,
  packets: [],
}

export async function getMeta<K extends keyof Meta>(db: DeviceDb, key: K): Promise<Meta[K]> {
  const row = await db.meta.get(key)
  return row === undefined ? initial[key] : (row.value as Meta[K])
}

export async function setMeta<K extends keyof Meta>(db: DeviceDb, key: K, value: Meta[K]): Promise<void> {
  await db.meta.put({ key, value })
}
