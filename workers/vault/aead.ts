/**
 * AES-256-GCM with a random 96-bit IV for every message and data that must match (AAD). What does not open answers
 * null: a wrong key, a flipped bit and a moved row are told apart by nobody.
 */
import { owned, randomBytes, utf8, type Bytes } from './bytes.ts'

export const IV_BYTES = 12
export const TAG_BYTES = 16
export const KEY_BYTES = 32

export interface Sealed {
  readonly iv: Bytes
  readonly data: Bytes // ciphertext with the tag at its end
}

export async function sealBytes(key: CryptoKey, plain: Uint8Array, aad: string): Promise<Sealed> {
  const iv = randomBytes(IV_BYTES)
  return { iv, data: await encrypt(key, iv, plain, aad) }
}

export async function encrypt(key: CryptoKey, iv: Bytes, plain: Uint8Array, aad: string): Promise<Bytes> {
  const algorithm = { name: 'AES-GCM', iv, additionalData: utf8(aad) }
  return new Uint8Array(await crypto.subtle.encrypt(algorithm, key, owned(plain)))
}

export async function openBytes(
  key: CryptoKey,
  iv: Uint8Array,
  data: Uint8Array,
  aad: string,
): Promise<Bytes | null> {
  if (iv.length !== IV_BYTES || data.length < TAG_BYTES) return null
  const algorithm = { name: 'AES-GCM', iv: owned(iv), additionalData: utf8(aad) }
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, owned(data)))
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return null
    throw error
  }
}

/** Not extractable: only for use, never to be written anywhere. */
export async function aesKey(raw: Bytes): Promise<CryptoKey> {
  return await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

/** `|` parts the fields of an AAD, so it may not stand inside one: two rows would share their address. */
export function aadOf(...fields: readonly (string | number)[]): string {
  return fields.map((field) => String(field).replaceAll('%', '%25').replaceAll('|', '%7C')).join('|')
}
