/**
 * Is this the disk it was yesterday? An empty mount point, or another stick, must not pass for the backup: it would be
 * called safe what lies nowhere else. A place is taken on once, by itself or by the operator's word.
 */
import { randomUUID } from 'node:crypto'
import type { ExportStore } from '../store/port.ts'
import { PLACE_FILE } from './layout.ts'
import type { BackupPlace } from './place.ts'

export class OtherPlace extends Error {
  readonly code = 'backup.other-place'
}

interface PlaceIdentity {
  readonly v: 1
  readonly id: string
  readonly madeAt: string
}

export async function knowPlace(place: BackupPlace, store: ExportStore, at: string): Promise<void> {
  const known = await store.backupPlace()
  const found = await readIdentity(place)
  if (known !== null) {
    if (found?.id === known) return
    throw new OtherPlace(found ? 'another backup lies there' : 'the backup is not there')
  }
  await takePlace(place, store, at)
}

/** From now on this place counts; everything is shipped to it from the start. */
export async function takePlace(place: BackupPlace, store: ExportStore, at: string): Promise<void> {
  let found = await readIdentity(place)
  if (!found) {
    found = { v: 1, id: randomUUID(), madeAt: at }
    await place.put(PLACE_FILE, Buffer.from(`${JSON.stringify(found)}\n`))
  }
  await store.useBackupPlace(found.id)
}

async function readIdentity(place: BackupPlace): Promise<PlaceIdentity | null> {
  const bytes = await place.read(PLACE_FILE)
  return bytes ? (JSON.parse(bytes.toString()) as PlaceIdentity) : null
}
