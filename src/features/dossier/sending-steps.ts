/** How far a dossier has got, step by step and with its times: on this machine, at the server, in the backup. Pure. */
import type { DossierState } from '../../../domain/dossier/state.ts'
import { filesOf } from '../../../domain/dossier/state.ts'
import type { FileRow, OutboxRow } from '../../data/db.ts'

export interface DossierTraffic {
  readonly outbox: readonly Pick<OutboxRow, 'state' | 'storedAt' | 'type'>[] // own facts, oldest first
  readonly files: ReadonlyMap<string, FileRow['state']> // by hash, as far as they lie on this device
  readonly lastSeq: number | null // highest place of its facts in the server's order, null: none heard of
  readonly safeSeq: number // the server's order is in its backup up to here
}

export interface SendingSteps {
  readonly onDeviceAt: string | null // null: it came from the server
  readonly waiting: number // facts only here
  readonly storedAt: string | null // when the server took the last of them; null while any waits
  readonly files: { readonly all: number; readonly stored: number }
  readonly refusedFacts: number
  readonly refusedFiles: number
  readonly isReceived: boolean // every fact and every page
  readonly isSafe: boolean
}

export function sendingSteps(state: DossierState, traffic: DossierTraffic): SendingSteps {
  const { outbox, files, lastSeq, safeSeq } = traffic
  const waiting = outbox.filter((row) => row.state === 'waiting').length
  const refusedFacts = outbox.filter((row) => row.state === 'quarantined').length
  const hashes = filesOf(state).map((file) => file.sha256)
  // What does not lie here came from the server, or was evicted after its receipt.
  const standing = hashes.map((sha256) => files.get(sha256) ?? 'verified')
  const stored = standing.filter((one) => one === 'verified').length
  const refusedFiles = standing.filter((one) => one === 'refused').length
  const times = outbox.flatMap((row) => row.storedAt ?? [])
  const isReceived = waiting === 0 && refusedFacts === 0 && stored === hashes.length
  return {
    onDeviceAt: outbox.length > 0 ? (state.timeline[0]?.at ?? null) : null,
    waiting,
    storedAt: waiting === 0 ? (times.sort().at(-1) ?? null) : null,
    files: { all: hashes.length, stored },
    refusedFacts,
    refusedFiles,
    isReceived,
    isSafe: isReceived && lastSeq !== null && lastSeq <= safeSeq,
  }
}
