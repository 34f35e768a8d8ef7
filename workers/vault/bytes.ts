/** Bytes as WebCrypto takes them. Secrets are wiped by hand: the collector moves and keeps what it likes. */
import { joinBytes } from '../../domain/base/join-bytes.ts'

export type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })

/** The same bytes when their memory is not shared with another thread, else a copy. */
export function owned(bytes: Uint8Array): Bytes {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Bytes) : new Uint8Array(bytes)
}

export function joined(...parts: readonly Uint8Array[]): Bytes {
  return joinBytes(parts)
}

export function utf8(text: string): Bytes {
  return encoder.encode(text)
}

/** Throws on bytes that are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}

export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length))
}

export function wipe(...secrets: readonly Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0)
}

/** For public values and derived checks: takes the same time wherever they differ. */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0)
  return difference === 0
}
