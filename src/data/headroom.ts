/** What this device holds, counted by its own rows: the browser's quota is a made-up figure. Reads no scan. */
import { putReserveBack } from './reserve.ts'
import type { DeviceDb } from './db.ts'
import { getMeta } from './meta.ts'
import { letGo } from './retention.ts'

/** In an index lists come after texts. */
const AFTER_ALL_TEXT: readonly [] = []

export interface Headroom {
  /** Scans and facts that are only here, drafts too: never let go. */
  readonly unsentBytes: number
  /** Scans the server has verified and the device still shows without a line. */
  readonly receivedBytes: number
  /** Of these, what a safe receipt lists: may go at once (C8). */
  readonly evictableBytes: number
}

export async function readHeadroom(db: DeviceDb): Promise<Headroom> {
  const unsent = await Promise.all(
    (['draft', 'waiting', 'sending', 'refused'] as const).map((state) => sizesOf(db, state)),
  )
  const [verified, safeReceipt, facts] = await Promise.all([
    sizesOf(db, 'verified'),
    getMeta(db, 'safeReceipt'),
    db.outbox.where('state').equals('waiting').toArray(),
  ])
  const safe = new Set(safeReceipt?.files)
  return {
    unsentBytes: sum(unsent.flat().map(([, size]) => size)) + sum(facts.map((row) => row.bytes)),
    receivedBytes: sum(verified.map(([, size]) => size)),
    evictableBytes: sum(verified.flatMap(([hash, size]) => (safe.has(hash) ? [size] : []))),
  }
}

/** Lets go of every scan a safe receipt lists; what is unsent stays. Answers how many went. */
export async function freeReceived(db: DeviceDb, now: string): Promise<number> {
  const { files } = await letGo(db, now, 0)
  await putReserveBack(db)
  return files
}

async function sizesOf(db: DeviceDb, state: string): Promise<[string, number][]> {
  const rows = db.files.where('[state+dueAt+size]').between([state], [state, AFTER_ALL_TEXT])
  const [hashes, keys] = await Promise.all([rows.primaryKeys(), rows.keys()])
  return (keys as unknown as [string, string, number][]).map(([, , size], i) => [hashes[i] ?? '', size])
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
