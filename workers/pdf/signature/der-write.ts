/** Writes DER (X.690). */
import { joinBytes } from '../../../domain/base/join-bytes.ts'
import { TAG } from '../../../domain/signature/der.ts'

export type Bytes = Uint8Array<ArrayBuffer>

export function tlv(tag: number, ...parts: readonly Uint8Array[]): Bytes {
  const value = joinBytes(parts)
  return joinBytes([Uint8Array.of(tag, ...lengthOf(value.length)), value])
}

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length]
  const bytes: number[] = []
  for (let left = length; left > 0; left = Math.floor(left / 256)) bytes.unshift(left & 0xff)
  return [0x80 | bytes.length, ...bytes]
}

export const sequence = (...parts: readonly Uint8Array[]): Bytes => tlv(TAG.sequence, ...parts)
export const octets = (value: Uint8Array): Bytes => tlv(TAG.octets, value)
export const nothing = (): Bytes => tlv(TAG.null)

/** DER sorts the members of a set by their bytes. */
export function setOf(...parts: readonly Uint8Array[]): Bytes {
  return tlv(TAG.set, ...[...parts].sort(compareBytes))
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return a.length - b.length
}

export function integer(value: number): Bytes {
  return tlv(TAG.integer, Uint8Array.of(value)) // versions only: below 128
}

export function oid(dotted: string): Bytes {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return tlv(TAG.oid, Uint8Array.from([first * 40 + second, ...rest].flatMap(sevenBits)))
}

function sevenBits(part: number): number[] {
  const bytes = [part & 0x7f]
  for (let left = Math.floor(part / 128); left > 0; left = Math.floor(left / 128))
    bytes.unshift(0x80 | (left & 0x7f))
  return bytes
}
