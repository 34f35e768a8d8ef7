/** ECDSA P-256 over exact texts, in the raw r‖s form WebCrypto uses (domain/sync/signing.ts). */
import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import type { PublicKeyJwk } from '../../domain/sync/wire.ts'

export function signText(privateKey: KeyObject, text: string): string {
  return sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString(
    'base64url',
  )
}

/** False for every kind of wrong signature; never throws. */
export function verifyText(publicKey: KeyObject, text: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64url')
  if (bytes.length !== 64) return false
  return verify('sha256', Buffer.from(text), { key: publicKey, dsaEncoding: 'ieee-p1363' }, bytes)
}

/** A P-256 public key on the curve, or null. */
export function findPublicKey(jwk: PublicKeyJwk): KeyObject | null {
  if (jwk.kty !== 'EC' || jwk.crv !== 'P-256') return null
  try {
    return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: jwk.x, y: jwk.y }, format: 'jwk' })
  } catch {
    return null
  }
}

export function toPublicJwk(key: KeyObject): PublicKeyJwk {
  const { kty, crv, x, y } = key.export({ format: 'jwk' })
  if (!kty || !crv || !x || !y) throw new Error('not an elliptic-curve key')
  return { kty, crv, x, y }
}

/** RFC 7638: one name for one key, however its JSON was ordered. */
export function keyThumbprint(jwk: PublicKeyJwk): string {
  const text = JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x: jwk.x, y: jwk.y })
  return createHash('sha256').update(text).digest('base64url')
}
