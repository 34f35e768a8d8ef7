/**
 * Reads what lies in LevelDB files (Chromium's IndexedDB, localStorage, session storage), the deleted and overwritten
 * too: sorted tables (`.ldb`) block by block, and write-ahead logs (`.log`) with their records put together again.
 */
import { decodeSnappy } from './snappy.ts'

const FOOTER = 48
const MAGIC = [0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb]
const LOG_BLOCK = 32 * 1024

class Reader {
  at: number
  readonly bytes: Uint8Array
  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }
  varint(): number {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++]
      if (byte === undefined || shift > 56) throw new RangeError('leveldb: number cut short')
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
  }
  take(length: number): Uint8Array {
    if (this.at + length > this.bytes.length) throw new RangeError('leveldb: entry cut short')
    this.at += length
    return this.bytes.subarray(this.at - length, this.at)
  }
}

/** A block's bytes without compression, and its entries with their shared prefixes written out. */
function readBlock(file: Uint8Array, offset: number, size: number): { key: Uint8Array; value: Uint8Array }[] {
  const stored = file.subarray(offset, offset + size)
  const block = file[offset + size] === 1 ? decodeSnappy(stored) : stored
  const restarts = new DataView(block.buffer, block.byteOffset + block.length - 4).getUint32(0, true)
  const end = block.length - 4 - restarts * 4
  const reader = new Reader(block)
  const entries = []
  let key: Uint8Array = new Uint8Array()
  while (reader.at < end) {
    const shared = reader.varint()
    const rest = reader.varint()
    const length = reader.varint()
    key = Buffer.concat([key.subarray(0, shared), reader.take(rest)])
    entries.push({ key, value: reader.take(length) })
  }
  return entries
}

/** Keys and values of a sorted table; `[]` when the file is none. */
export function readTable(file: Uint8Array): Uint8Array[] {
  if (file.length < FOOTER || MAGIC.some((byte, i) => file[file.length - 8 + i] !== byte)) return []
  const footer = new Reader(file, file.length - FOOTER)
  footer.varint()
  footer.varint()
  const index = readBlock(file, footer.varint(), footer.varint())
  return index.flatMap(({ value }) => {
    const handle = new Reader(value)
    return readBlock(file, handle.varint(), handle.varint()).flatMap((entry) => [entry.key, entry.value])
  })
}

/** Records of a write-ahead log, fragments joined. Stops a block at its first unreadable header. */
export function readLog(file: Uint8Array): Uint8Array[] {
  const records: Uint8Array[] = []
  let parts: Uint8Array[] = []
  for (let block = 0; block < file.length; block += LOG_BLOCK) {
    const end = Math.min(block + LOG_BLOCK, file.length)
    for (let at = block; at + 7 <= end;) {
      const length = file[at + 4]! + file[at + 5]! * 256
      const type = file[at + 6]! // 1 full, 2 first, 3 middle, 4 last
      if (type < 1 || type > 4 || at + 7 + length > end) break
      const part = file.subarray(at + 7, at + 7 + length)
      parts = type <= 2 ? [part] : [...parts, part]
      if (type === 1 || type === 4) records.push(Buffer.concat(parts))
      at += 7 + length
    }
  }
  return records
}
