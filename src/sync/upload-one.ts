/** One scan on its way up, and the server's word on it. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { BlobState, BlobUploadMetadata, MissingAnswer } from '../../domain/sync/wire.ts'
import type { FileRow } from '../data/db.ts'
import { toBase64Url } from '../../domain/base/bytes-text.ts'
import type { SenderContext } from './sender.ts'
import { sendFile } from './tus.ts'

/** Begun uploads of this device that the server still holds: they end by themselves. */
const TOO_MANY_OPEN = 'blob.too-many-open'
const REFUSED = { state: 'refused', uploadUrl: null, sentBytes: 0 } as const
/** What goes before the next piece of a scan: facts that came up meanwhile. */
export type BeforePiece = () => Promise<unknown>

/** Only the server's word "verified" counts; it is asked before and after sending. */
export async function askServer(
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
export type Sent = 'sent' | 'verified' | 'refused' | 'again'

export async function uploadOne(
  ctx: SenderContext,
  file: FileRow,
  beforePiece: BeforePiece,
): Promise<Result<Sent>> {
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
    endpoint: '/api/files',
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
