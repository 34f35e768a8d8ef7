/** The frames of a part, opened one by one. A frame that does not open is told and passed over; a lost length ends it. */
import { createDecipheriv } from 'node:crypto'
import { MAX_PIECE_BYTES, type PacketSeal } from '../../domain/sync/packet/format.ts'
import {
  END_ENTRY,
  frameIv,
  PIECE_HEAD_BYTES,
  readPiece,
  TAG_BYTES,
  type Piece,
} from '../../domain/sync/packet/frame.ts'
import { frameAad } from '../../domain/sync/packet/text.ts'
import type { ByteReader } from './byte-reader.ts'

/** `broken`: this frame did not open · `lost`: no way to find the next one · `cut`: the stream ended first. */
export type Frame =
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'broken' | 'lost' | 'cut' | 'end'; readonly at: number }

const LEAST = PIECE_HEAD_BYTES + TAG_BYTES
const MOST = LEAST + MAX_PIECE_BYTES

/** The last frame given is `end`, `lost` or `cut`. */
export async function* readFrames(reader: ByteReader, seal: PacketSeal, end: number): AsyncGenerator<Frame> {
  const key = Buffer.from(seal.key, 'base64url')
  for (let index = 0; ; index++) {
    const at = reader.position
    const length = (await reader.read(4))?.readUInt32BE()
    if (length === undefined) return yield { kind: 'cut', at }
    if (length < LEAST || length > MOST || reader.position + length > end) return yield { kind: 'lost', at }
    const closed = await reader.read(length)
    if (closed === null) return yield { kind: 'cut', at }
    const plain = openFrame(key, seal, index, closed)
    if (plain === null) {
      yield { kind: 'broken', at }
      continue
    }
    const piece = readPiece(plain)
    if (piece.entry === END_ENTRY) return yield { kind: 'end', at }
    yield { kind: 'piece', piece }
  }
}

function openFrame(key: Buffer, seal: PacketSeal, index: number, closed: Buffer): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, frameIv(index))
  decipher.setAAD(Buffer.from(frameAad(seal.packet, seal.part, index)))
  decipher.setAuthTag(closed.subarray(-TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(closed.subarray(0, -TAG_BYTES)), decipher.final()])
  } catch {
    return null
  }
}
