/** A thermal printer that keeps what it prints: reads ESC/POS as strictly as the manual, and nothing it does not know. */

export interface Printed {
  readonly width: number
  readonly height: number
  readonly bands: readonly number[] // rows of each
  readonly isCut: boolean
  isBlack(x: number, y: number): boolean
}

export function printedBy(bytes: Uint8Array): Printed {
  const rows: Uint8Array[] = []
  const bands: number[] = []
  let isCut = false
  let at = 0
  const is = (...wanted: number[]) => wanted.every((byte, i) => bytes[at + i] === byte)
  while (at < bytes.length) {
    if (is(0x1b, 0x40)) at += 2
    else if (is(0x1d, 0x76, 0x30, 0)) {
      const rowBytes = bytes[at + 4]! + bytes[at + 5]! * 256
      const count = bytes[at + 6]! + bytes[at + 7]! * 256
      at += 8
      for (let row = 0; row < count; row++, at += rowBytes) rows.push(bytes.subarray(at, at + rowBytes))
      bands.push(count)
    } else if (is(0x1b, 0x64)) at += 3
    else if (is(0x1d, 0x56, 0x42)) {
      isCut = true
      at += 4
    } else throw new Error(`the printer does not know ${bytes[at]} at ${at}`)
  }
  return {
    width: (rows[0]?.length ?? 0) * 8,
    height: rows.length,
    bands,
    isCut,
    isBlack: (x, y) => ((rows[y]?.[x >> 3] ?? 0) & (0x80 >> (x & 7))) !== 0,
  }
}
