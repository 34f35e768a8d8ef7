/**
 * What this device may let go of (C4, C8). Only what a signed receipt calls safe; the own log 90 days later still, so
 * that a server put back from an old backup finds its devices full; files nobody holds first, others when room is short.
 */
import type { DeviceDb } from './db.ts'
import { getMeta, setMeta } from './meta.ts'

/** In an index lists come after texts. */
const AFTER_ALL_TEXT: readonly [] = []
const LOG_KEPT_MS = 90 * 86_400_000
/** Received scans beyond this make room for the next ones. */
export const RECEIVED_FILES_BUDGET = 512 * 1024 * 1024

export async function letGo(
  db: DeviceDb,
  now: string,
  budget = RECEIVED_FILES_BUDGET,
): Promise<{ readonly facts: number; readonly files: number }> {
  return { facts: await letGoLog(db, now), files: await letGoFiles(db, budget) }
}

async function letGoLog(db: DeviceDb, now: string): Promise<number> {
  return await db.transaction('rw', [db.meta, db.outbox], async () => {
    const marks = await getMeta(db, 'safeMarks')
    const old = marks.filter(({ at }) => Date.parse(now) - Date.parse(at) >= LOG_KEPT_MS)
    const through = old.at(-1)?.dseq ?? 0
    const rows = await db.outbox.where('dseq').belowOrEqual(through).toArray()
    // The log stays one piece: it ends before the first fact that still waits or needs a person.
    const firstHeld = rows.findIndex((row) => row.state !== 'stored')
    const gone = firstHeld < 0 ? rows : rows.slice(0, firstHeld)
    const last = gone.at(-1)
    if (last === undefined) return 0
    await setMeta(db, 'logStart', { dseq: last.dseq, hash: last.hash })
    await db.outbox.where('dseq').belowOrEqual(last.dseq).delete()
    return gone.length
  })
}

async function letGoFiles(db: DeviceDb, budget: number): Promise<number> {
  const safe = new Set((await getMeta(db, 'safeReceipt'))?.files)
  if (safe.size === 0) return 0
  // Keys only: a row carries its scan. Due longest ago comes first.
  const verified = db.files.where('[state+dueAt+size]').between(['verified'], ['verified', AFTER_ALL_TEXT])
  const [hashes, keys] = await Promise.all([verified.primaryKeys(), verified.keys()])
  const sizes = (keys as unknown as [string, string, number][]).map(([, , size]) => size)
  let held = sizes.reduce((sum, size) => sum + size, 0)
  let gone = 0
  for (const [i, sha256] of hashes.entries()) {
    if (!safe.has(sha256)) continue
    if (!(await letGoFile(db, sha256, held > budget))) continue
    held -= sizes[i] ?? 0
    gone += 1
  }
  return gone
}

async function letGoFile(db: DeviceDb, sha256: string, isShort: boolean): Promise<boolean> {
  return await db.transaction('rw', [db.files, db.readings, db.drafts], async () => {
    const row = await db.files.get(sha256)
    if (row?.state !== 'verified') return false
    if (row.dossiers.length > 0 && !isShort) return false
    // A page that also serves an unfinished reception is still needed here.
    if ((await db.drafts.where('id').anyOf(row.dossiers).count()) > 0) return false
    await db.files.delete(sha256)
    await db.readings.delete(sha256)
    return true
  })
}
