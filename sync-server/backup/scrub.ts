/** Files at rest are read again, a little at a time; one that is not what its name says is taken back, or asked for (B12). */
import { createHash } from 'node:crypto'
import type { Audit } from '../audit/recorder.ts'
import type { BlobStore } from '../blobs/port.ts'
import { instant, type Clock } from '../clock.ts'
import type { Store } from '../store/port.ts'
import type { BackupPlace } from './place.ts'
import { restoreFile } from './restore-files.ts'

const FILES_A_PAGE = 50

export interface ScrubParts {
  readonly store: Store
  readonly blobs: BlobStore
  readonly audit: Audit
  readonly clock: Clock
  /** Null: there is no backup to take a file back from. */
  readonly backup: { readonly place: BackupPlace; readonly identity: string } | null
  readonly maxBytes: number
}

export interface Scrubbed {
  /** Where to go on; empty after the last file. */
  readonly cursor: string
  readonly files: number
  readonly damaged: number
  readonly healed: number
}

export async function scrub(parts: ScrubParts, after: string): Promise<Scrubbed> {
  const { store, maxBytes } = parts
  let cursor = after
  let bytes = 0
  const count = { files: 0, damaged: 0, healed: 0 }
  await parts.blobs.check() // a store that is away has lost nothing
  await retryDamaged(parts, count)
  while (bytes < maxBytes) {
    const page = await store.nextFiles(cursor, FILES_A_PAGE)
    if (page.length === 0) return { cursor: '', ...count }
    for (const { sha256, size } of page) {
      cursor = sha256
      bytes += size
      count.files += 1
      if (!(await isWhole(parts.blobs, sha256))) {
        count.damaged += 1
        if (await heal(parts, sha256, true)) count.healed += 1
      }
      if (bytes >= maxBytes) break
    }
  }
  return { cursor, ...count }
}

async function isWhole(blobs: BlobStore, sha256: string): Promise<boolean> {
  const found = await blobs.find(sha256)
  if (!found) return false
  const hash = createHash('sha256')
  for await (const piece of found.stream as AsyncIterable<Uint8Array>) hash.update(piece)
  return hash.digest('hex') === sha256
}

/** Until it is back the file counts as missing: devices that hold it send it again (F3). */
async function heal(parts: ScrubParts, sha256: string, isNew: boolean): Promise<boolean> {
  const { store, blobs, backup } = parts
  if (isNew) {
    const communes = await store.markDamaged(sha256, instant(parts.clock()))
    for (const commune of communes) await record(parts, commune, sha256, 'file.damaged')
  }
  if (!backup || !(await restoreFile(backup.place, [backup.identity], blobs, sha256))) return false
  const damaged = (await store.listDamaged()).filter((one) => one.sha256 === sha256)
  await store.unmarkDamaged(sha256)
  for (const { commune } of damaged) await record(parts, commune, sha256, 'file.taken-back')
  return true
}

/** The backup may have been away when the damage was found. */
async function retryDamaged(parts: ScrubParts, count: { healed: number }): Promise<void> {
  const waiting = new Set((await parts.store.listDamaged()).map((one) => one.sha256))
  for (const sha256 of waiting) if (await heal(parts, sha256, false)) count.healed += 1
}

function record(
  { audit, clock }: ScrubParts,
  commune: string,
  object: string,
  action: string,
): Promise<void> {
  const at = instant(clock())
  return audit({ commune, at, officer: null, device: null, action, object, outcome: 'done', detail: {} })
}
