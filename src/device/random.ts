/** Ids and nonces. An id is a uuidv7 (RFC 9562): ids of one device sort in the order they were made, whatever its clock. */
import { toBase64Url, toHex } from '../../domain/base/bytes-text.ts'

const NONCE_BYTES = 16
const ID_RANDOM_BYTES = 10
/** rand_a (12 bits) counts within a millisecond; it begins in its lower half to leave room. */
const COUNTER_END = 0x1000
const COUNTER_START_MASK = 0x7ff

export function randomNonce(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(NONCE_BYTES)))
}

/** `nowMs` may stand still or go back: the ids go on from the last one. */
export function createIdMaker(
  nowMs: () => number,
  fill: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> = (bytes) =>
    crypto.getRandomValues(bytes),
): () => string {
  let lastMs = -1
  let counter = 0
  return () => {
    const random = fill(new Uint8Array(ID_RANDOM_BYTES))
    const now = Math.floor(nowMs())
    if (now > lastMs) {
      lastMs = now
      counter = (((random[0] ?? 0) << 8) | (random[1] ?? 0)) & COUNTER_START_MASK
    } else if (++counter === COUNTER_END) {
      lastMs += 1
      counter = 0
    }
    const time = lastMs.toString(16).padStart(12, '0')
    const variant = toHex(Uint8Array.of(((random[2] ?? 0) & 0x3f) | 0x80, random[3] ?? 0))
    const tail = toHex(random.subarray(4))
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${variant}-${tail}`
  }
}
