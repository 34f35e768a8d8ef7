/** HKDF-SHA-256: every key of the vault comes from one secret and one purpose text, which carries its version. */
import { KEY_BYTES } from './aead.ts'
import { utf8, type Bytes } from './bytes.ts'

const NO_SALT = new Uint8Array(0)

async function material(secret: Bytes): Promise<CryptoKey> {
  return await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey', 'deriveBits'])
}

function purposeOf(purpose: string, salt: Bytes): HkdfParams {
  return { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(purpose) }
}

export async function deriveAesKey(
  secret: Bytes,
  purpose: string,
  salt: Bytes = NO_SALT,
): Promise<CryptoKey> {
  const target = { name: 'AES-GCM', length: KEY_BYTES * 8 }
  return await crypto.subtle.deriveKey(purposeOf(purpose, salt), await material(secret), target, false, [
    'encrypt',
    'decrypt',
  ])
}

export async function deriveHmacKey(secret: Bytes, purpose: string): Promise<CryptoKey> {
  const target = { name: 'HMAC', hash: 'SHA-256', length: 256 }
  return await crypto.subtle.deriveKey(purposeOf(purpose, NO_SALT), await material(secret), target, false, [
    'sign',
  ])
}

export async function deriveBytes(secret: Bytes, purpose: string, length: number): Promise<Bytes> {
  const bits = await crypto.subtle.deriveBits(purposeOf(purpose, NO_SALT), await material(secret), length * 8)
  return new Uint8Array(bits)
}
