/** Since when the home server has called what this device sent safe: in a second place too (C5, C8). */
import type { SyncReceipt } from '../../domain/sync/wire.ts'
import type { DeviceDb } from './db.ts'
import { getMeta, setMeta } from './meta.ts'

const MARKS = 200

/** From this moment the log through `dseq` was known to be in a second place. */
export interface SafeMark {
  readonly dseq: number
  readonly at: string
}

/** In a transaction over meta. A receipt that is not safe allows nothing and takes nothing back. */
export async function noteSafe(db: DeviceDb, receipt: SyncReceipt, at: string): Promise<void> {
  if (!receipt.safe) return
  const marks = await getMeta(db, 'safeMarks')
  const last = marks.at(-1)
  const isSameDay = last !== undefined && last.at.slice(0, 10) === at.slice(0, 10)
  // One mark a day is enough to count 90 of them; the later one of a day stands for it.
  const kept = isSameDay ? marks.slice(0, -1) : marks
  if (last === undefined || receipt.through > last.dseq)
    await setMeta(db, 'safeMarks', [...kept, { dseq: receipt.through, at }].slice(-MARKS))
  await setMeta(db, 'safeReceipt', receipt)
}

/** A server that was set back has shown what its word was worth: everything is kept, and counted anew. */
export async function distrustReceipts(db: DeviceDb): Promise<void> {
  await setMeta(db, 'safeMarks', [])
  await setMeta(db, 'safeReceipt', null)
}
