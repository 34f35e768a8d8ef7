/** Sends scans after the facts: nearest deadline first, small first, resumed where the line broke, two at a time. */
import Dexie from 'dexie'
import { ok, refuse, type Refused, type Result } from '../../domain/base/result.ts'
import type { BlobState } from '../../domain/sync/wire.ts'
import type { DeviceDb, FileRow } from '../data/db.ts'
import type { SenderContext } from './sender.ts'
import { askServer, uploadOne, type BeforePiece, type Sent } from './upload-one.ts'

const LOOK_AHEAD = 200
/** What comes next, not everything: 200 hashes are two seconds of a weak line. */
const ASK_AT_ONCE = 16
/** Whether they arrived is asked for several at once, but never long after. */
const SENT_AT_ONCE = 8
const SENT_FOR_MS = 30_000
/** While one piece waits for its answer another fills the line. */
const FILES_AT_ONCE = 2

/** Answers how many files became verified. Stops at the first failure of the line; a refused file stops nothing. */
export async function uploadAll(
  ctx: SenderContext,
  beforePiece: BeforePiece = async () => {},
): Promise<Result<number>> {
  let verified = 0
  const asked = new Set<string>() // and not there: each is asked for once, not before every other
  const sent = new Set<string>() // whole, and not asked for since
  const unchecked = new Set<string>() // whole, and the server has not looked yet
  let askedAt = performance.now()
  const ask = async (hashes: readonly string[]): Promise<Result<ReadonlyMap<string, BlobState['state']>>> => {
    const known = await askServer(ctx, hashes)
    if (known.ok) verified += [...known.value.values()].filter((state) => state === 'verified').length
    return known
  }
  const running = new Map<string, Promise<Ended>>()
  for (;;) {
    const next = await nextFiles(ctx.db, new Set([...sent, ...unchecked, ...running.keys()]))
    const isTime = sent.size >= SENT_AT_ONCE || performance.now() - askedAt > SENT_FOR_MS
    const isOver = next.length === 0 && running.size === 0
    if (sent.size > 0 && (isOver || isTime)) {
      const known = await ask([...sent])
      if (!known.ok) return await afterAll(running, known)
      askedAt = performance.now()
      for (const hash of sent) if (!known.value.has(hash)) unchecked.add(hash)
      sent.clear()
      continue
    }
    if (isOver) return unchecked.size === 0 ? ok(verified) : refuse('server.busy')
    if (next.length > 0 && running.size < FILES_AT_ONCE) {
      const file = await ctx.db.files.get(next[0] as string)
      if (!file) continue
      // An upload that broke off tells by itself how far it is; any other page may be there already.
      if (!isBegun(file) && !asked.has(file.sha256)) {
        const unasked = next.filter((hash) => !asked.has(hash)).slice(0, ASK_AT_ONCE)
        const known = await ask(unasked)
        if (!known.ok) return await afterAll(running, known)
        for (const hash of unasked) if (!known.value.has(hash)) asked.add(hash)
        continue
      }
      const { sha256 } = file
      running.set(
        sha256,
        uploadOne(ctx, file, beforePiece).then((done) => ({ sha256, done })),
      )
      continue
    }
    const { sha256, done } = await Promise.race(running.values())
    running.delete(sha256)
    if (!done.ok) return await afterAll(running, done)
    if (done.value === 'sent') sent.add(sha256)
    else if (done.value === 'verified') verified += 1
    else asked.delete(sha256)
  }
}

interface Ended {
  readonly sha256: string
  readonly done: Result<Sent>
}

/** What else is under way ends by itself: on a broken line at once. */
async function afterAll(running: ReadonlyMap<string, Promise<Ended>>, failed: Refused): Promise<Refused> {
  await Promise.all(running.values())
  return failed
}

function isBegun({ uploadUrl, sentBytes, size }: FileRow): boolean {
  return uploadUrl !== null && sentBytes > 0 && sentBytes < size
}

/**
 * What was begun, then nearest deadline, then small. Hashes only: a row carries its whole scan, and after a week without
 * a line there are hundreds.
 */
export async function nextFiles(db: DeviceDb, without: ReadonlySet<string>): Promise<string[]> {
  const inOrder = async (state: FileRow['state']) => {
    const due = db.files.where('[state+dueAt+size]')
    const none = due.between([state, '', Dexie.minKey], [state, '', Dexie.maxKey]).primaryKeys()
    const some = due.between([state, '0'], [state, Dexie.maxKey]).primaryKeys()
    return [...(await some), ...(await none)]
  }
  const hashes = [...(await inOrder('sending')), ...(await inOrder('waiting'))]
  return hashes.filter((hash) => !without.has(hash)).slice(0, LOOK_AHEAD)
}
