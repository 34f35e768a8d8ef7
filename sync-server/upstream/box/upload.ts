/** One file by tus 1.0, from where the province holds it. What it holds is asked, never assumed. */
import { randomBytes } from 'node:crypto'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { BlobUploadMetadata } from '../../../domain/sync/wire.ts'
import type { WaitingFile } from '../../store/port.ts'
import { TAG_BYTES } from '../../upload/metadata.ts'
import type { Box } from './box.ts'
import type { Heard } from './line.ts'
import { cipherPieces, sealTo, type FileKey } from './cipher.ts'

const TUS = { 'tus-resumable': '1.0.0' }
const PIECE_BYTES = 256 * 1024
const PATH = /^\/api\/files\/[\w.-]+$/

/** `sent`: every byte is there. `paused`: the time is up; the rest goes on later from there. */
export type Sent = 'sent' | 'paused' | 'not-here'

export async function uploadFile(box: Box, file: WaitingFile, until: number): Promise<Result<Sent>> {
  const place = file.place === null ? await begin(box, file) : ok({ ...file, path: file.place })
  if (!place.ok) return place
  const { path, iv, key } = place.value
  const held = await offsetOf(box, path)
  if (!held.ok) {
    // Dropped there, or of a province that was set back: begun anew the next time.
    if (held.problem.code === 'blob.not-found') await forgetPlace(box, file.sha256)
    return held
  }
  const fileKey = {
    sha256: file.sha256,
    iv: Buffer.from(iv!, 'base64url'),
    key: Buffer.from(key!, 'base64url'),
  }
  return sendRest(box, file, { path, offset: held.value, fileKey, until })
}

export function forgetPlace(box: Box, sha256: string): Promise<void> {
  return box.store.setUploadPlace(box.membership.commune, sha256, { place: null, iv: null, key: null })
}

async function begin(
  box: Box,
  { sha256, size, mime }: WaitingFile,
): Promise<Result<{ path: string; iv: string; key: string }>> {
  const key = randomBytes(32)
  const iv = randomBytes(12).toString('base64url')
  const metadata: BlobUploadMetadata = {
    sha256,
    size: String(size),
    mime,
    iv,
    key: sealTo(box.membership.sealKey, key).toString('base64url'),
  }
  const answer = await box.line.ask({
    method: 'POST',
    path: '/api/files',
    isStreamed: true,
    headers: {
      ...TUS,
      'upload-length': String(size + TAG_BYTES),
      'upload-metadata': Object.entries(metadata)
        .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
        .join(','),
    },
  })
  if (!answer.ok) return answer
  await drain(answer.value)
  const location = answer.value.headers.get('location') ?? ''
  if (!PATH.test(location)) return refuse('net.offline', { why: 'foreign answer' })
  const place = { place: location, iv, key: key.toString('base64url') }
  await box.store.setUploadPlace(box.membership.commune, sha256, place)
  return ok({ path: location, iv, key: place.key })
}

async function offsetOf(box: Box, path: string): Promise<Result<number>> {
  const answer = await box.line.ask({ method: 'HEAD', path, headers: TUS })
  if (!answer.ok) {
    // HEAD has no body to tell the reason: its status does.
    const isGone = [404, 410].includes(Number(answer.problem.details?.['status']))
    return isGone ? refuse('blob.not-found') : answer
  }
  await drain(answer.value)
  const offset = Number(answer.value.headers.get('upload-offset') ?? 'none')
  return Number.isSafeInteger(offset) ? ok(offset) : refuse('net.offline', { why: 'foreign answer' })
}

async function sendRest(
  box: Box,
  { sha256, size }: WaitingFile,
  from: { path: string; offset: number; fileKey: FileKey; until: number },
): Promise<Result<Sent>> {
  const total = size + TAG_BYTES
  let { offset } = from
  // Complete, but perhaps not verified: an empty piece makes the province look again.
  if (offset >= total) return patch(box, from.path, offset, new Uint8Array())
  const found = await box.blobs.find(sha256)
  if (!found) return ok('not-here')
  try {
    for await (const piece of cipherPieces(found.stream, from.fileKey, offset, PIECE_BYTES)) {
      const taken = await patch(box, from.path, offset, piece)
      if (!taken.ok) return taken
      offset += piece.length
      if (offset < total && (box.clock() >= from.until || box.signal.aborted)) return ok('paused')
    }
    return ok('sent')
  } finally {
    found.stream.destroy()
  }
}

async function patch(box: Box, path: string, offset: number, body: Uint8Array): Promise<Result<Sent>> {
  const headers = {
    ...TUS,
    'upload-offset': String(offset),
    'content-type': 'application/offset+octet-stream',
  }
  const answer = await box.line.ask({ method: 'PATCH', path, headers, body, isStreamed: true })
  if (!answer.ok) return answer
  await drain(answer.value)
  return ok('sent')
}

/** An answer left unread would hold its connection. */
async function drain({ pieces }: Heard): Promise<void> {
  try {
    for await (const _ of pieces);
  } catch {
    // what counted stood in the head
  }
}
