/**
 * Bilevel picture to CCITT Group 4 (ITU-T T.6), the smallest a PDF viewer of any age reads: each row is told by what
 * changed against the row above.
 */
import { runCode } from './run-codes.ts'

const PASS = '0001'
const HORIZONTAL = '001'
/** A change −3…+3 pixels beside the one above it. */
const VERTICAL = ['0000010', '000010', '010', '1', '011', '000011', '0000011']
const END_OF_BLOCK = '000000000001000000000001'

/** `ink`: one byte per pixel, row by row, 1 = black. */
export function encodeFax(ink: Uint8Array, width: number, height: number): Uint8Array {
  const bits = createBits()
  let above: number[] = [] // places where the colour changes
  for (let y = 0; y < height; y++) {
    const row = changesOf(ink, y * width, width)
    encodeRow(row, above, width, bits)
    above = row
  }
  bits.write(END_OF_BLOCK)
  return bits.finish()
}

/** Columns where the colour differs from the pixel before; before the row there is white. */
function changesOf(ink: Uint8Array, start: number, width: number): number[] {
  const changes: number[] = []
  let colour = 0
  for (let x = 0; x < width; x++) {
    if (ink[start + x] === colour) continue
    colour ^= 1
    changes.push(x)
  }
  return changes
}

function encodeRow(row: readonly number[], above: readonly number[], width: number, bits: Bits): void {
  let a0 = -1
  let isBlack = false
  let next = 0 // index in `row` of the first change right of a0
  let over = 0 // index in `above`, never right of b1
  while (a0 < width) {
    const a1 = row[next] ?? width
    // b1: first change above, right of a0, to the colour opposite to a0's: changes at even places turn black.
    while (over > 0 && above[over - 1]! > a0) over -= 1
    while (over < above.length && (above[over]! <= a0 || (over & 1) === (isBlack ? 0 : 1))) over += 1
    const b1 = above[over] ?? width
    const b2 = above[over + 1] ?? width
    if (b2 < a1) {
      bits.write(PASS)
      a0 = b2
      continue
    }
    const shift = a1 - b1
    if (shift >= -3 && shift <= 3) {
      bits.write(VERTICAL[shift + 3]!)
      a0 = a1
      isBlack = !isBlack
      next += 1
    } else {
      const a2 = row[next + 1] ?? width
      bits.write(HORIZONTAL + runCode(a1 - Math.max(a0, 0), isBlack) + runCode(a2 - a1, !isBlack))
      a0 = a2
      next += 2
    }
  }
}

interface Bits {
  write(code: string): void
  finish(): Uint8Array
}

function createBits(): Bits {
  let bytes = new Uint8Array(16 * 1024)
  let length = 0
  let byte = 0
  let count = 0
  return {
    write(code) {
      for (let i = 0; i < code.length; i++) {
        byte = (byte << 1) | (code.charCodeAt(i) & 1)
        count += 1
        if (count < 8) continue
        if (length === bytes.length) {
          const larger = new Uint8Array(bytes.length * 2)
          larger.set(bytes)
          bytes = larger
        }
        bytes[length++] = byte
        byte = 0
        count = 0
      }
    },
    finish() {
      while (count > 0) this.write('0')
      return bytes.slice(0, length)
    },
  }
}
