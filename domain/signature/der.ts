/**
 * Reads DER (X.690): definite lengths in their shortest form, one tree. What comes from strangers is bounded in depth and
 * count, and anything else than DER is nothing: `undefined` runs through, nobody throws.
 */
export interface Der {
  readonly tag: number // identifier octet: class, constructed, number below 31
  readonly raw: Uint8Array // with its head
  readonly value: Uint8Array
  readonly children: readonly Der[] // of a constructed one
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  null: 0x05,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const

const MOST_DEPTH = 24
const MOST_NODES = 20_000
const CONSTRUCTED = 0x20

/** One value that fills all the bytes. */
export function readDer(bytes: Uint8Array): Der | undefined {
  const node = readNode(bytes, 0, { left: MOST_NODES }, 0)
  return node?.raw.length === bytes.length ? node : undefined
}

/** One value at the start; whatever follows it must be zeros, as the hole of a signature is filled. */
export function readPadded(bytes: Uint8Array): Der | undefined {
  const node = readNode(bytes, 0, { left: MOST_NODES }, 0)
  if (!node) return undefined
  for (let i = node.raw.length; i < bytes.length; i++) if (bytes[i] !== 0) return undefined
  return node
}

function readNode(bytes: Uint8Array, at: number, budget: { left: number }, depth: number): Der | undefined {
  budget.left -= 1
  if (budget.left < 0 || depth > MOST_DEPTH) return undefined
  const tag = bytes[at]
  if (tag === undefined || (tag & 0x1f) === 0x1f) return undefined
  const head = readLength(bytes, at + 1)
  if (!head) return undefined
  const end = head.from + head.length
  if (end > bytes.length) return undefined
  const children: Der[] = []
  if (tag & CONSTRUCTED) {
    const inside = bytes.subarray(0, end)
    for (let next = head.from; next < end;) {
      const child = readNode(inside, next, budget, depth + 1)
      if (!child) return undefined
      children.push(child)
      next += child.raw.length
    }
  }
  return { tag, raw: bytes.subarray(at, end), value: bytes.subarray(head.from, end), children }
}

export function readLength(bytes: Uint8Array, at: number): { from: number; length: number } | undefined {
  const first = bytes[at]
  if (first === undefined) return undefined
  if (first < 0x80) return { from: at + 1, length: first }
  const count = first & 0x7f
  if (count === 0 || count > 4 || at + count >= bytes.length) return undefined
  let length = 0
  for (let i = 1; i <= count; i++) length = length * 256 + bytes[at + i]!
  const isShortest = bytes[at + 1] !== 0 && (count > 1 || length >= 0x80)
  return isShortest ? { from: at + 1 + count, length } : undefined
}

/** The n-th child, when it bears this tag. */
export function child(node: Der | undefined, index: number, tag?: number): Der | undefined {
  const found = node?.children[index]
  return found && (tag === undefined || found.tag === tag) ? found : undefined
}

export function tagged(node: Der | undefined, tag: number): Der | undefined {
  return node?.children.find((one) => one.tag === tag)
}

/** Dotted, e.g. `1.2.840.113549.1.7.2`; empty for what is no object identifier. */
export function oidOf(node: Der | undefined): string {
  if (node?.tag !== TAG.oid || node.value.length === 0 || node.value.length > 32) return ''
  const parts: number[] = []
  let part = 0
  for (const [i, byte] of node.value.entries()) {
    if (part === 0 && byte === 0x80) return ''
    part = part * 128 + (byte & 0x7f)
    if (!Number.isSafeInteger(part)) return ''
    if (byte & 0x80) {
      if (i === node.value.length - 1) return ''
      continue
    }
    if (parts.length === 0)
      parts.push(Math.min(2, Math.floor(part / 40)), part - 40 * Math.min(2, Math.floor(part / 40)))
    else parts.push(part)
    part = 0
  }
  return parts.join('.')
}

/** Whole bytes of a bit string. */
export function bitsOf(node: Der | undefined): Uint8Array | undefined {
  return node?.tag === TAG.bits && node.value[0] === 0 ? node.value.subarray(1) : undefined
}

/** A small number; undefined for a negative or a great one. */
export function smallInteger(node: Der | undefined): number | undefined {
  if (node?.tag !== TAG.integer || node.value.length === 0 || node.value.length > 5) return undefined
  if (node.value[0]! >= 0x80) return undefined
  return node.value.reduce((sum, byte) => sum * 256 + byte, 0)
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
