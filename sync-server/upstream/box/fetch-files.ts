/** After a loss: files that the rows speak of, that are not here, and that the province holds. */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { MissingAnswer } from '../../../domain/sync/wire.ts'
import { instant } from '../../clock.ts'
import { MAX_FILE_BYTES } from '../../upload/metadata.ts'
import type { Box } from './box.ts'

const ASK_AT_ONCE = 100
const TURN_MS = 8_000

export async function fetchFiles(box: Box): Promise<Result<boolean>> {
  const { commune, device } = box.membership
  const state = await box.store.upstreamState(commune)
  if (!state?.filesBack) return ok(false)
  const until = box.clock() + TURN_MS
  for (let after = ''; ;) {
    const wanted = await box.store.filesNotHere(commune, after, ASK_AT_ONCE)
    if (wanted.length === 0) break
    const answer = await box.line.post<MissingAnswer>('/api/blobs/missing', { sha256: wanted })
    if (!answer.ok) return answer
    for (const { sha256 } of answer.value.files.filter((file) => file.state === 'verified')) {
      if (box.clock() >= until || box.signal.aborted) return ok(true)
      const fetched = await fetchFile(box, sha256)
      if (!fetched.ok) return fetched
      const at = instant(box.clock())
      await box.store.addVerifiedBlob({ commune, sha256, device, at, ...fetched.value })
    }
    after = wanted.at(-1)!
  }
  await box.store.patchUpstream(commune, { filesBack: false })
  return ok(false)
}

async function fetchFile(box: Box, sha256: string): Promise<Result<{ size: number; mime: string }>> {
  const answer = await box.line.ask({ method: 'GET', path: `/api/blobs/${sha256}` })
  if (!answer.ok) return answer
  const { pieces, headers } = answer.value
  const draft = await box.blobs.draft()
  const hash = createHash('sha256')
  let size = 0
  const measure = new Transform({
    transform(piece: Buffer, _encoding, done) {
      size += piece.length
      hash.update(piece)
      done(size > MAX_FILE_BYTES ? new Error('the file is too large') : null, piece)
    },
  })
  try {
    await pipeline(Readable.from(pieces), measure, createWriteStream(draft, { flags: 'wx', mode: 0o600 }))
  } catch (error) {
    await rm(draft, { force: true })
    return refuse('net.offline', { why: (error as Error).message })
  }
  if (hash.digest('hex') !== sha256) {
    await rm(draft, { force: true })
    return refuse('blob.hash-mismatch')
  }
  await box.blobs.keep(draft, sha256)
  return ok({ size, mime: headers.get('content-type') ?? 'application/octet-stream' })
}
