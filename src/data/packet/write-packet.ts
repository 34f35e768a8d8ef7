/** Second reading: the parts, frame by frame, into whatever takes them. Never more than one file in memory. */
import { toBase64Url } from '../../../domain/base/bytes-text.ts'
import { ok, refuse, type Refused, type Result } from '../../../domain/base/result.ts'
import { MAX_PIECE_BYTES, type PacketSeal } from '../../../domain/sync/packet/format.ts'
import { frameIv, PREAMBLE_BYTES, writePiece, writePreamble } from '../../../domain/sync/packet/frame.ts'
import { checkWord, frameAad } from '../../../domain/sync/packet/text.ts'
import { storeFailure } from '../store-failure.ts'
import type { PacketAuthor } from './author.ts'
import { keepReceiptKey } from './receipt-keys.ts'
import { PART_BYTES, planPacket, sizeOf, type PacketPlan, type PlannedEntry } from './plan-packet.ts'
import { measureUnsent } from './unsent-work.ts'

/** A file being written, or several one behind the other. What it throws is told as `packet.stick.failed`. */
export interface PacketSink {
  /** Before the first byte of each part: how long it will be. */
  beginPart(bytes: number): Promise<void>
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>
  close(): Promise<void>
  abort(): Promise<void>
}

export interface PacketWritten {
  readonly check: string
  readonly facts: number
  readonly files: number
  readonly declarations: number
  readonly bytes: number
}

export interface WriteOptions {
  readonly signal: AbortSignal
  readonly onProgress: (share: number) => void
  readonly partBytes?: number
}

/** `packet.nothing-unsent`, `packet.stick.failed` {reason}, `net.aborted`, `store.*`. */
export async function writePacket(
  author: PacketAuthor,
  sink: PacketSink,
  { signal, onProgress, partBytes = PART_BYTES }: WriteOptions,
): Promise<Result<PacketWritten>> {
  // Every byte is read twice: once for its hash, once to be written.
  const all = Math.max(1, (await measureUnsent(author.db)).bytes * 2)
  let done = 0
  const count = (bytes: number) => onProgress(Math.min(1, (done += bytes) / all))
  try {
    const plan = await planPacket(author, partBytes, count, signal)
    if (!plan.ok) return await giveUp(sink, plan)
    const receiptKey = await keepReceiptKey(author.db, plan.value.packet, author.now())
    let bytes = 0
    for (let part = 1; part <= plan.value.parts.length; part++) {
      const written = await writePart(author, plan.value, part, receiptKey, { sink, signal, count })
      if (!written.ok) return await giveUp(sink, written)
      bytes += written.value
    }
    await sink.close()
    const { hash, facts, files, declarations } = plan.value
    return ok({ check: checkWord(hash), facts, files, declarations, bytes })
  } catch (error) {
    return await giveUp(sink, error instanceof SinkFailure ? failedStick(error.cause) : storeFailure(error))
  }
}

interface Work {
  readonly sink: PacketSink
  readonly signal: AbortSignal
  readonly count: (bytes: number) => void
}

async function writePart(
  author: PacketAuthor,
  plan: PacketPlan,
  part: number,
  receiptKey: string,
  { sink, signal, count }: Work,
): Promise<Result<number>> {
  const planned = plan.parts[part - 1] as PacketPlan['parts'][number]
  const rawKey = crypto.getRandomValues(new Uint8Array(32))
  const seal: PacketSeal = {
    v: 1,
    packet: plan.packet,
    part,
    parts: plan.parts.length,
    key: toBase64Url(rawKey),
    receiptKey,
  }
  const sealed = await author.sealTo({ ...author.sealKey }, new TextEncoder().encode(JSON.stringify(seal)))
  if (!sealed.ok) return sealed
  const key = await crypto.subtle.importKey('raw', rawKey, 'AES-GCM', false, ['encrypt'])
  rawKey.fill(0)
  const { sealed: sealBytes, keyPrint } = sealed.value
  const partBytes = PREAMBLE_BYTES + sealBytes.length + planned.framedBytes
  const write = (bytes: Uint8Array<ArrayBuffer>) => into(() => sink.write(bytes))
  await into(() => sink.beginPart(partBytes))
  await write(writePreamble({ sealPrint: keyPrint, partBytes, sealBytes: sealBytes.length }))
  await write(sealBytes as Uint8Array<ArrayBuffer>)
  let index = 0
  for (const entry of planned.entries) {
    const bytes = await bytesOf(author, entry)
    if (bytes?.length !== sizeOf(entry)) return refuse('store.not-found')
    for (let offset = 0; offset === 0 || offset < bytes.length; offset += MAX_PIECE_BYTES) {
      if (signal.aborted) return refuse('net.aborted')
      const piece = { entry: entry.entry, offset, bytes: bytes.subarray(offset, offset + MAX_PIECE_BYTES) }
      await write(await closeFrame(key, plan.packet, part, index++, writePiece(piece)))
      if ('sha256' in entry) count(piece.bytes.length)
    }
  }
  return ok(partBytes)
}

async function bytesOf({ db }: PacketAuthor, entry: PlannedEntry): Promise<Uint8Array | undefined> {
  if ('bytes' in entry) return entry.bytes
  const { sha256, submission } = entry
  if (submission === undefined) return (await db.files.get(sha256))?.data
  return (await db.submissionPages.get([submission, sha256]))?.sealed
}

async function closeFrame(
  key: CryptoKey,
  packet: string,
  part: number,
  index: number,
  plain: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const additionalData = new TextEncoder().encode(frameAad(packet, part, index))
  const closed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: frameIv(index), additionalData },
    key,
    plain,
  )
  const frame = new Uint8Array(4 + closed.byteLength)
  new DataView(frame.buffer).setUint32(0, closed.byteLength)
  frame.set(new Uint8Array(closed), 4)
  return frame
}

class SinkFailure extends Error {}

async function into(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    throw new SinkFailure('the stick', { cause: error })
  }
}

function failedStick(cause: unknown): Refused {
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : 'unknown'
  // A download that the person gave up between two files.
  return name === 'AbortError' ? refuse('net.aborted') : refuse('packet.stick.failed', { reason: name })
}

async function giveUp(sink: PacketSink, refusal: Refused): Promise<Refused> {
  await sink.abort().catch(() => undefined)
  return refusal
}
