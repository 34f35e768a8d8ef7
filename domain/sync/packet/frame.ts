/** The bytes of a part: its preamble, its frames, and what is authenticated of each. Pure; sealing is done at both ends. */

/** Entries that are no segment and no file. */
export const HEADER_ENTRY = 0xffff_fffd
export const MANIFEST_ENTRY = 0xffff_fffe
export const END_ENTRY = 0xffff_ffff

const MAGIC = [0x4d, 0x4f, 0x54, 0x43, 0x55, 0x41, 0x0d, 0x01] // MOTCUA, CR (a copy "as text" breaks it), version 1
const PRINT_AT = 8
const LENGTH_AT = 40
const SEAL_AT = 44
export const PREAMBLE_BYTES = 46
export const PIECE_HEAD_BYTES = 8
export const TAG_BYTES = 16
const LENGTH_BYTES = 4

export interface Preamble {
  readonly sealPrint: Uint8Array // SHA-256 of the sealing key's uncompressed point
  readonly partBytes: number // the whole part, preamble included
  readonly sealBytes: number
}

export function writePreamble({ sealPrint, partBytes, sealBytes }: Preamble): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(PREAMBLE_BYTES)
  bytes.set(MAGIC)
  bytes.set(sealPrint, PRINT_AT)
  const view = new DataView(bytes.buffer)
  view.setUint32(LENGTH_AT, partBytes)
  view.setUint16(SEAL_AT, sealBytes)
  return bytes
}

/** Null when this is no packet of ours, whatever its name. */
export function readPreamble(bytes: Uint8Array): Preamble | null {
  if (bytes.length < PREAMBLE_BYTES || MAGIC.some((byte, i) => bytes[i] !== byte)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    sealPrint: bytes.slice(PRINT_AT, LENGTH_AT),
    partBytes: view.getUint32(LENGTH_AT),
    sealBytes: view.getUint16(SEAL_AT),
  }
}

export interface Piece {
  readonly entry: number
  readonly offset: number
  readonly bytes: Uint8Array
}

export function writePiece({ entry, offset, bytes }: Piece): Uint8Array<ArrayBuffer> {
  const plain = new Uint8Array(PIECE_HEAD_BYTES + bytes.length)
  const view = new DataView(plain.buffer)
  view.setUint32(0, entry)
  view.setUint32(4, offset)
  plain.set(bytes, PIECE_HEAD_BYTES)
  return plain
}

export function readPiece(plain: Uint8Array): Piece {
  const view = new DataView(plain.buffer, plain.byteOffset, plain.byteLength)
  return { entry: view.getUint32(0), offset: view.getUint32(4), bytes: plain.subarray(PIECE_HEAD_BYTES) }
}

/** Never twice under one key: every part has its own, and a frame its own number. */
export function frameIv(index: number): Uint8Array<ArrayBuffer> {
  const iv = new Uint8Array(12)
  new DataView(iv.buffer).setUint32(8, index)
  return iv
}

/** What an entry of that many bytes takes in a part. */
export function framedBytes(bytes: number, maxPiece: number): number {
  return bytes + Math.max(1, Math.ceil(bytes / maxPiece)) * (LENGTH_BYTES + PIECE_HEAD_BYTES + TAG_BYTES)
}
