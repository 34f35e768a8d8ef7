/** Sends scans after the facts: nearest deadline first, small first, resumed where the line broke, one at a time. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { BlobState, BlobUploadMetadata } from '../../domain/sync/wire.ts'
import type { FileRow } from '../data/db.ts'
import { toBase64Url } from '../../domain/base/bytes-text.ts'
import type { SenderContext } from './sender.ts'
import { sendFile } from './tus.ts'

const ASK_AT_ONCE = 200

/** Answers how many files became verified. Stops at the first failure of the line; a refused file stops nothing. */
export async function uploadAll(ctx: SenderContext): Promise<Result<number>> {
  let verified = 0
  for (;;) {
    const next = await nextFiles(ctx)
    if (next.length === 0) return ok(verified)
    const known = await markVerified(ctx, next)
    if (!known.ok) return known
    verified += known.value.size
    const file = next.find((row) => !known.value.has(row.sha256))
    if (!file) continue
    const sent = await uploadOne(ctx, file)
    if (!sent.ok) return sent
    verified += sent.value
  }
}

async function nextFiles(ctx: SenderContext): Promise<FileRow[]> {
  const rows = await ctx.db.files.where('state').anyOf('waiting', 'sending').toArray()
  rows.sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : a.size - b.size))
  return rows.slice(0, ASK_AT_ONCE)
}

/** Only the server's word "verified" counts; it is asked before and after sending. */
async function markVerified(ctx: SenderContext, rows: readonly FileRow[]): Promise<Result<Set<string>>> {
  const answer = await ctx.wire.post<{ files: BlobState[] }>('/api/blobs/missing', {
    sha256: rows.map((row) => row.sha256),
  })
  if (!answer.ok) return answer
  const verified = new Set(answer.value.files.filter((f) => f.state === 'verified').map((f) => f.sha256))
  await ctx.db.transaction('rw', ctx.db.files, async () => {
    for (const sha256 of verified) await ctx.db.files.update(sha256, { state: 'verified', uploadUrl: null })
  })
  return ok(verified)
}

async function uploadOne(ctx: SenderContext, file: FileRow): Promise<Result<number>> {
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
    onPlace: (uploadUrl) => void ctx.db.files.update(sha256, { uploadUrl }),
    onBytes: (sentBytes) => void ctx.db.files.update(sha256, { sentBytes }),
  })
  if (!sent.ok && sent.problem.code.startsWith('net.')) {
    await ctx.db.files.update(sha256, { state: 'waiting' })
    return sent
  }
  const known = await markVerified(ctx, [file])
  if (!known.ok) return known
  if (known.value.has(sha256)) return ok(1)
  const problem = sent.ok ? refuse('blob.hash-mismatch').problem : sent.problem
  // The server has our bytes and will not have them: keep them, say so, go on with the others.
  await ctx.db.files.update(sha256, { state: 'refused', problem, uploadUrl: null, sentBytes: 0 })
  return ok(0)
}
