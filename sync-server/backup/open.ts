/** The backup of this server, from its settings. */
import { stat } from 'node:fs/promises'
import type { BlobStore } from '../blobs/port.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/port.ts'
import type { BackupSettings } from './configured.ts'
import { openOwnKey } from './own-key.ts'
import { folderPlace, type BackupPlace } from './place.ts'
import { Shipper } from './shipper.ts'

export interface OpenedBackup {
  readonly place: BackupPlace
  readonly identity: string // the server's own
  readonly shipper: (isMine?: () => Promise<boolean>) => Shipper
}

export async function openBackup(
  { folder, recipients }: BackupSettings,
  parts: {
    readonly store: Store
    readonly blobs: BlobStore
    readonly keysFolder: string
    readonly clock: Clock
  },
): Promise<OpenedBackup> {
  const own = await openOwnKey(parts.keysFolder)
  const place = folderPlace(folder)
  const terms = { ...parts, place, recipients: [...recipients, own.recipient] }
  return {
    place,
    identity: own.identity,
    shipper: (isMine) => new Shipper(isMine ? { ...terms, isMine } : terms),
  }
}

/** A backup on the disk it is to survive: worth a word at the start. */
export async function isOnSameDisk(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => stat(path).catch(() => null)))
  return a != null && b != null && a.dev === b.dev
}
