/** What a PDF must pass before anything parses it: a few KiB can unpack to gigabytes. */
import { joinBytes } from '../../../domain/base/join-bytes.ts'
import type { Result } from '../../../domain/base/result.ts'
import { ok, refuse } from '../../../domain/base/result.ts'

export const MAX_FILE_BYTES = 50 * 1024 * 1024
/** One A4 page in colour at 600 dpi, not packed, is 104 MB. */
const MAX_STREAM_BYTES = 128 * 1024 * 1024
const MAX_UNPACKED_BYTES = 1024 * 1024 * 1024
const HEAD_WITHIN = 1024
const STREAM = [0x73, 0x74, 0x72, 0x65, 0x61, 0x6d] as const // "stream"

/** `pdf.too-large`, `pdf.not-a-pdf`. Bombs in encrypted files are not seen here; a crash of the worker ends those. */
export async function checkPdf(bytes: Uint8Array): Promise<Result<{ readonly isSigned: boolean }>> {
  if (bytes.length > MAX_FILE_BYTES) return refuse('pdf.too-large', { bytes: bytes.length })
  if (!latin1(bytes.subarray(0, HEAD_WITHIN)).includes('%PDF-')) return refuse('pdf.not-a-pdf')
  let unpacked = 0
  for (const start of packedStreams(bytes)) {
    // No end is needed: what follows the packed data makes the unpacker stop.
    const size = await unpackedSize(bytes.subarray(start), MAX_STREAM_BYTES)
    unpacked += size
    if (size >= MAX_STREAM_BYTES || unpacked > MAX_UNPACKED_BYTES)
      return refuse('pdf.too-large', { unpacked: size })
  }
  return ok({ isSigned: hasSignature(bytes) })
}

/** A signature names the bytes it covers; that it is a valid one is for others to say. */
function hasSignature(bytes: Uint8Array): boolean {
  const needle = Array.from('/ByteRange', (letter) => letter.charCodeAt(0))
  for (let at = bytes.indexOf(0x2f); at !== -1; at = bytes.indexOf(0x2f, at + 1))
    if (needle.every((byte, i) => bytes[at + i] === byte)) return true
  return false
}

/** Starts of all streams whose data begins as zlib data does, whatever their dictionary says. */
function packedStreams(bytes: Uint8Array): number[] {
  const starts: number[] = []
  for (let at = bytes.indexOf(STREAM[0]); at !== -1; at = bytes.indexOf(STREAM[0], at + 1)) {
    if (!STREAM.every((byte, i) => bytes[at + i] === byte)) continue
    let start = at + STREAM.length
    if (bytes[start] === 0x0d) start += 1
    if (bytes[start] === 0x0a) start += 1
    const [method = 0, flags = 0] = bytes.subarray(start, start + 2)
    if ((method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0) starts.push(start)
  }
  return starts
}

/** Bytes that come out, counted up to `most` and not kept. */
export async function unpackedSize(packed: Uint8Array, most: number): Promise<number> {
  let size = 0
  await unpack(packed, (chunk) => {
    size += chunk.length
    return size < most
  })
  return size
}

/** At most `most` bytes of unpacked data; undefined when there are more or the data is damaged at its start. */
export async function inflate(packed: Uint8Array, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  await unpack(packed, (chunk) => {
    chunks.push(chunk)
    size += chunk.length
    return size <= most
  })
  if (size === 0 || size > most) return undefined
  return joinBytes(chunks)
}

const FEED_BYTES = 64 * 1024

/** Feeds little by little, so that no more is unpacked than somebody takes. */
async function unpack(packed: Uint8Array, take: (chunk: Uint8Array) => boolean): Promise<void> {
  let at = 0
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (at >= packed.length) return controller.close()
      controller.enqueue(packed.slice(at, at + FEED_BYTES))
      at += FEED_BYTES
    },
  })
  const reader = source.pipeThrough(new DecompressionStream('deflate')).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done || !take(value)) break
    }
  } catch {
    // Damaged, or followed by other bytes: what came out until then is what there is.
  } finally {
    reader.cancel().catch(() => {})
  }
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
