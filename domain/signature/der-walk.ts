/** Walks one long DER value without building its tree: a list of revoked certificates may run to 100,000 members. */
import { readLength } from './der.ts'

export interface DerPart {
  readonly tag: number
  readonly raw: Uint8Array // with its head
  readonly value: Uint8Array
}

export function readPart(bytes: Uint8Array, at: number): DerPart | undefined {
  const tag = bytes[at]
  const head = tag === undefined || (tag & 0x1f) === 0x1f ? undefined : readLength(bytes, at + 1)
  if (tag === undefined || !head) return undefined
  const end = head.from + head.length
  if (end > bytes.length) return undefined
  return { tag, raw: bytes.subarray(at, end), value: bytes.subarray(head.from, end) }
}

/** False as soon as a member cannot be read, or `each` refuses one. */
export function walkParts(value: Uint8Array, each: (part: DerPart) => boolean): boolean {
  for (let at = 0; at < value.length;) {
    const part = readPart(value, at)
    if (!part || !each(part)) return false
    at += part.raw.length
  }
  return true
}

/** All of a short one; undefined for a damaged one or one with more members than it may have. */
export function listParts(value: Uint8Array, most: number): readonly DerPart[] | undefined {
  const parts: DerPart[] = []
  return walkParts(value, (part) => parts.push(part) <= most) ? parts : undefined
}
