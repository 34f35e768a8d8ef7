/** Sends scans after the facts: nearest deadline first, small first, resumed where the line broke, two at a time. */
import Dexie from 'dexie'
import { ok, refuse, type Refused, type Result } from '../../domain/base/result.ts'
import type { BlobState, BlobUploadMetadata, MissingAnswer } from '../../domain/sync/wire.ts'
import type { DeviceDb, FileRow } from '../data/db.ts'
import { toBase64Url } from '../../domain/base/bytes-text.ts'
import type { SenderContext } from './sender.ts'
import { sendFile } from './tus.ts'

const LOOK_AHEAD = 200
/** What comes next, not everything: 200 hashes are two seconds of a weak line. */
const ASK_AT_ONCE = 16
/** Whether they arrived is asked for several at once, but never long after. */
const SENT_AT_ONCE = 8
const SENT_FOR_MS = 30_000
/** Begun uploads of this device that the server still holds: they end by themselves. */
const TOO_MANY_OPEN = 'blob.too-many-open'
/** While one piece waits for its answer another fills the line. */
const FILES_AT_ONCE = 2
const REFUSED = { state: 'refused', uploadUrl: null, sentBytes: 0 } as const

/** What goes before the next piece of a scan: facts that came up meanwhile. */
export type BeforePiece = () => Promise<unknown>

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

/** Only the server's word "verified" counts; it is asked before and after sending. */
async function askServer(
  ctx: SenderContext,
  hashes: readonly string[],
): Promise<Result<ReadonlyMap<string, BlobState['state']>>> {
  const answer = await ctx.wire.post<MissingAnswer>('/api/blobs/missing', { sha256: hashes })
  if (!answer.ok) return answer
  const settled = answer.value.files.filter(({ state }) => state === 'verified' || state === 'refused')
  await ctx.db.transaction('rw', ctx.db.files, async () => {
    for (const { sha256, state, problem } of settled) {
      // The server has seen these bytes and will not have them: they stay here, with its reason.
      if (state === 'refused') await ctx.db.files.update(sha256, { ...REFUSED, problem: problem ?? null })
      else await ctx.db.files.update(sha256, { state: 'verified', uploadUrl: null, problem: null })
    }
  })
  return ok(new Map(settled.map(({ sha256, state }) => [sha256, state])))
}

/** `sent`: all bytes are there; the server checks them by itself (F8), at the latest within a minute. */
type Sent = 'sent' | 'verified' | 'refused' | 'again'

async function uploadOne(ctx: SenderContext, file: FileRow, beforePiece: BeforePiece): Promise<Result<Sent>> {
  const { sha256 } = file
  await ctx.db.files.update(sha256, { state: 'sending' })
  const metadata: BlobUploadMetadata = {
    sha256,
    size: String(file.size),
    mime: file.mime,
    iv: toBase64Url(file.iv),
    key: toBase64Url(file.keyForServer),
  }
  const sent = await sendFile(ctx, {
    body: new Blob([file.data as Uint8Array<ArrayBuffer>]),
    metadata: { ...metadata },
    resumeFrom: file.uploadUrl,
    beforePiece,
    onPlace: (uploadUrl) => void ctx.db.files.update(sha256, { uploadUrl }),
    onBytes: (sentBytes) => void ctx.db.files.update(sha256, { sentBytes }),
  })
  if (!sent.ok && !isAboutPage(sent.problem.code)) {
    // The line, the proof or the server: nothing against the page, which goes on where it stopped.
    await ctx.db.files.update(sha256, { state: 'waiting' })
    return sent.problem.code === TOO_MANY_OPEN ? refuse('server.busy') : sent
  }
  if (sent.ok) {
    await ctx.db.files.update(sha256, { state: 'waiting', sentBytes: file.size })
    return ok('sent')
  }
  const known = await askServer(ctx, [sha256])
  if (!known.ok) return known
  if (known.value.has(sha256)) return ok(known.value.get(sha256) === 'verified' ? 'verified' : 'refused')
  // Damaged on the way, or an upload the server has lost: begun anew once, refused when that happens again.
  const isFirst = file.problem === null
  const state = isFirst ? 'waiting' : 'refused'
  await ctx.db.files.update(sha256, { ...REFUSED, state, problem: sent.problem })
  return ok(isFirst ? 'again' : 'refused')
}

const isAboutPage = (code: string) => code.startsWith('blob.') && code !== TOO_MANY_OPEN
