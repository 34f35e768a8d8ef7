/** The key that is this device: ECDSA P-256, made here, never extractable. It signs requests and segments. */
import { toBase64Url } from '../../domain/base/bytes-text.ts'
import type { PublicKeyJwk } from '../../domain/sync/wire.ts'

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' }
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' }

export async function createDeviceKeys(): Promise<CryptoKeyPair> {
  return await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify'])
}

/** What the home server gets to know: exactly four members, nothing about the browser. */
export async function toPublicJwk(keys: CryptoKeyPair): Promise<PublicKeyJwk> {
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', keys.publicKey)
  if (!kty || !crv || !x || !y) throw new Error('a P-256 key without its point')
  return { kty, crv, x, y }
}

/** base64url of r‖s, as domain/sync/signing.ts wants it. */
export async function signText(keys: CryptoKeyPair, text: string): Promise<string> {
  const signature = await crypto.subtle.sign(SIGNING, keys.privateKey, new TextEncoder().encode(text))
  return toBase64Url(new Uint8Array(signature))
}
