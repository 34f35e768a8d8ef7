/** Who made the packet and what must be in it: the first entries of every part, proven before anything is taken. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import {
  headerShape,
  MAX_HEADER_BYTES,
  MAX_MANIFEST_BYTES,
  manifestShape,
  type PacketHeader,
  type PacketManifest,
  type PacketSeal,
} from '../../domain/sync/packet/format.ts'
import { HEADER_ENTRY, MANIFEST_ENTRY } from '../../domain/sync/packet/frame.ts'
import { packetText } from '../../domain/sync/packet/text.ts'
import { findPublicKey, verifyText } from '../keys/ecdsa.ts'
import { sha256Hex } from '../sha256.ts'
import type { Device, Store } from '../store/port.ts'
import { findJson } from './open-part.ts'
import type { Frame } from './read-frames.ts'

export interface PacketContents {
  readonly author: Device
  readonly header: PacketHeader
  readonly manifest: PacketManifest
  readonly hash: string // of the packet
}

/** `packet.damaged|cut-short|too-large|signature-invalid|foreign-commune`, `device.unknown`. */
export async function readContents(
  frames: AsyncGenerator<Frame>,
  seal: PacketSeal,
  store: Pick<Store, 'findDevice'>,
): Promise<Result<PacketContents>> {
  const headerBytes = await readWhole(frames, HEADER_ENTRY, null, MAX_HEADER_BYTES)
  if (!headerBytes.ok) return headerBytes
  const value = findJson(headerBytes.value)
  if (headerShape(value, '') !== null) return refuse('packet.damaged', { at: 0 })
  const header = value as PacketHeader
  if (header.packet !== seal.packet) return refuse('packet.damaged', { at: 0 })
  if (header.manifestBytes > MAX_MANIFEST_BYTES)
    return refuse('packet.too-large', { maxBytes: MAX_MANIFEST_BYTES })
  const author = await proveAuthor(header, store)
  if (!author.ok) return author
  const bytes = await readWhole(frames, MANIFEST_ENTRY, header.manifestBytes, header.manifestBytes)
  if (!bytes.ok) return bytes
  const manifest = findJson(bytes.value)
  if (sha256Hex(bytes.value) !== header.manifest || manifestShape(manifest, '') !== null)
    return refuse('packet.damaged', { at: 0 })
  const hash = sha256Hex(Buffer.from(packetText(header)))
  return ok({ author: author.value, header, manifest: manifest as PacketManifest, hash })
}

async function proveAuthor(header: PacketHeader, store: Pick<Store, 'findDevice'>): Promise<Result<Device>> {
  const author = await store.findDevice(header.device)
  const key = author && findPublicKey(author.publicKey)
  if (!author || !key) return refuse('device.unknown')
  if (!verifyText(key, packetText(header), header.sig)) return refuse('packet.signature-invalid')
  return author.commune === header.commune ? ok(author) : refuse('packet.foreign-commune')
}

/** One entry from its first frame to its last; `size` null: it fits one frame. */
async function readWhole(
  frames: AsyncGenerator<Frame>,
  entry: number,
  size: number | null,
  most: number,
): Promise<Result<Buffer>> {
  const pieces: Uint8Array[] = []
  let filled = 0
  while (filled < (size ?? 1)) {
    const { value: frame } = (await frames.next()) as IteratorResult<Frame, undefined>
    if (frame?.kind === 'cut') return refuse('packet.cut-short')
    if (frame?.kind !== 'piece') return refuse('packet.damaged', { at: frame?.at ?? 0 })
    const { entry: found, offset, bytes } = frame.piece
    if (found !== entry || offset !== filled || bytes.length === 0 || filled + bytes.length > most)
      return refuse('packet.damaged', { at: 0 })
    pieces.push(bytes)
    filled += bytes.length
  }
  return ok(Buffer.concat(pieces))
}
