/** The texts inside a workbook, each let out under one budget: a small file may claim to be a small one and hold a sea. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'

const BUDGET = 48 * 1024 * 1024
const MOST_ENTRIES = 500
const END = 0x06054b50
const ENTRY = 0x02014b50

type Bytes = Uint8Array<ArrayBuffer>

interface Entry {
  readonly name: string
  readonly isPacked: boolean
  readonly packed: Bytes
}

/** Those `wanted` says. `money.statement.unreadable`, `money.statement.too-large`. */
export async function unzipTexts(
  bytes: Bytes,
  wanted: (name: string) => boolean,
): Promise<Result<ReadonlyMap<string, string>>> {
  const entries = listEntries(bytes)
  if (entries === null) return refuse('money.statement.unreadable')
  const texts = new Map<string, string>()
  let left = BUDGET
  for (const entry of entries.filter(({ name }) => wanted(name))) {
    const inflated = await letOut(entry, left)
    if (inflated === 'damaged') return refuse('money.statement.unreadable')
    if (inflated === 'too-large') return refuse('money.statement.too-large')
    left -= inflated.byteLength
    texts.set(entry.name, new TextDecoder().decode(inflated))
  }
  return ok(texts)
}

/** Bytes are counted as they come, whatever the file says they will be. */
async function letOut({ isPacked, packed }: Entry, most: number): Promise<Bytes | 'damaged' | 'too-large'> {
  if (!isPacked) return packed.byteLength > most ? 'too-large' : packed
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      size += value.byteLength
      if (size > most) {
        void reader.cancel().catch(() => {})
        return 'too-large'
      }
      pieces.push(value)
    }
  } catch {
    return 'damaged'
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole
}

/** As the directory at the end lists them; null when it cannot be followed. */
function listEntries(bytes: Bytes): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    let end = bytes.byteLength - 22
    while (end >= 0 && view.getUint32(end, true) !== END) end -= 1
    const count = view.getUint16(end + 10, true)
    if (count > MOST_ENTRIES) return null
    let at = view.getUint32(end + 16, true)
    return Array.from({ length: count }, () => {
      if (view.getUint32(at, true) !== ENTRY) throw new RangeError('no entry')
      const [method, size] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)]
      const [named, extra, note] = [28, 30, 32].map((o) => view.getUint16(at + o, true)) as [
        number,
        number,
        number,
      ]
      const local = view.getUint32(at + 42, true)
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + named))
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
      if ((method !== 0 && method !== 8) || from + size > bytes.byteLength) throw new RangeError('no data')
      at += 46 + named + extra + note
      return {
        name: name.replaceAll('\\', '/'),
        isPacked: method === 8,
        packed: bytes.slice(from, from + size),
      }
    })
  } catch {
    return null
  }
}
