/** Snappy, raw format (github.com/google/snappy/blob/main/format_description.txt): what LevelDB and IndexedDB write. */

function varint(bytes: Uint8Array, at: number): { value: number; next: number } {
  let value = 0
  for (let shift = 0, i = at; i < bytes.length && shift < 35; shift += 7, i++) {
    value += (bytes[i]! & 0x7f) * 2 ** shift
    if (bytes[i]! < 0x80) return { value, next: i + 1 }
  }
  throw new RangeError('snappy: length cut short')
}

const MAX_BYTES = 64 * 1024 * 1024
/** Three bytes can copy 64: no honest length is further from what is stored. */
const MAX_RATIO = 32

/** Decodes from `start`; what follows the announced length is left alone. Throws `RangeError` on anything malformed. */
export function decodeSnappy(bytes: Uint8Array, start = 0): Uint8Array {
  const { value: length, next } = varint(bytes, start)
  if (length > Math.min(MAX_BYTES, (bytes.length - next) * MAX_RATIO))
    throw new RangeError('snappy: absurd length')
  const out = new Uint8Array(length)
  let from = next
  let to = 0
  const little = (count: number) => {
    let value = 0
    for (let i = 0; i < count; i++) value += (bytes[from + i] ?? 0) * 256 ** i
    from += count
    return value
  }
  while (to < length) {
    const tag = bytes[from++]
    if (tag === undefined) throw new RangeError('snappy: cut short')
    if ((tag & 3) === 0) {
      const short = tag >> 2
      const size = 1 + (short < 60 ? short : little(short - 59))
      if (from + size > bytes.length || to + size > length) throw new RangeError('snappy: literal too long')
      out.set(bytes.subarray(from, from + size), to)
      from += size
      to += size
      continue
    }
    const size = (tag & 3) === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1
    const offset = (tag & 3) === 1 ? ((tag >> 5) << 8) + little(1) : little((tag & 3) === 2 ? 2 : 4)
    if (offset === 0 || offset > to || to + size > length) throw new RangeError('snappy: copy out of range')
    for (let i = 0; i < size; i++, to++) out[to] = out[to - offset]!
  }
  return out
}
