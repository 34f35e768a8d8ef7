/** Deflate and LZW data unpacked within a budget, piece by piece: what comes out is counted, not kept. */
import { createInflate, inflateSync } from 'node:zlib'

const PIECE = 64 * 1024
/** Unpacks to 16 MiB at the very most: done at once, a machinery of streams for each of thousands is slow. */
const SMALL = 16 * 1024

export interface Unpacked {
  /** Bytes that came out, at most one piece over the budget. */
  readonly size: number
  /** False: damaged or cut short. What came out until then counts all the same, readers show it. */
  readonly isWhole: boolean
}

/** Stops as soon as `take` answers false. */
export async function inflateEach(
  packed: Uint8Array,
  take: (piece: Uint8Array) => boolean,
): Promise<Unpacked> {
  const inflate = createInflate({ chunkSize: PIECE })
  let size = 0
  inflate.end(packed)
  try {
    for await (const piece of inflate) {
      size += (piece as Uint8Array).length
      if (!take(piece as Uint8Array)) break
    }
    return { size, isWhole: true }
  } catch {
    return { size, isWhole: false }
  } finally {
    inflate.destroy()
  }
}

export async function inflatedSize(packed: Uint8Array, most: number): Promise<Unpacked> {
  const small = packed.length <= SMALL ? inflateSmall(packed) : undefined
  if (small) return { size: small.length, isWhole: true }
  let size = 0
  return inflateEach(packed, (piece) => (size += piece.length) <= most)
}

/** Undefined when it is damaged. */
function inflateSmall(packed: Uint8Array): Buffer | undefined {
  try {
    return inflateSync(packed)
  } catch {
    return undefined
  }
}

/** The data, when it is whole and not more than `most` bytes. */
export async function inflateAll(packed: Uint8Array, most: number): Promise<Buffer | undefined> {
  const pieces: Uint8Array[] = []
  let size = 0
  const { isWhole } = await inflateEach(packed, (piece) => {
    pieces.push(piece)
    size += piece.length
    return size <= most
  })
  return isWhole && size <= most ? Buffer.concat(pieces) : undefined
}

const CLEAR = 256
const END = 257

/** Bytes that LZW data of a PDF unpacks to. Only lengths are followed: each new word is one byte longer than its stem. */
export function lzwSize(packed: Uint8Array, most: number): number {
  const lengths = new Uint32Array(4097)
  lengths.fill(1, 0, 256)
  let [size, next, width, last, held, bits] = [0, 258, 9, 0, 0, 0]
  for (const byte of packed) {
    held = ((held << 8) | byte) & 0xffffff
    bits += 8
    if (bits < width) continue
    bits -= width
    const code = (held >>> bits) & ((1 << width) - 1)
    if (code === END) break
    if (code === CLEAR) {
      ;[next, width, last] = [258, 9, 0]
      continue
    }
    const length = code < next ? lengths[code]! : last + 1
    size += length
    if (size > most) break
    if (last > 0 && next < 4096) lengths[next++] = last + 1
    last = length
    if (next >= (1 << width) - 1 && width < 12) width += 1
  }
  return size
}

/** Bytes that run-length data of a PDF unpacks to. */
export function runLengthSize(packed: Uint8Array, most: number): number {
  let size = 0
  for (let at = 0; at < packed.length && size <= most;) {
    const code = packed[at]!
    if (code === 128) break
    size += code < 128 ? code + 1 : 257 - code
    at += code < 128 ? code + 2 : 2
  }
  return size
}
