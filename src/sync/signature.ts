/** Verifies what the home server signed: checkpoints, receipts, packs. */
import type { PublicKeyJwk } from '../../domain/sync/wire.ts'
import { fromBase64Url } from '../../domain/base/bytes-text.ts'

/** True when `sig` (base64url, raw r‖s) is the key's signature over the UTF-8 of `text`. Malformed input is false. */
export async function verifyText(key: PublicKeyJwk, text: string, sig: string): Promise<boolean> {
  try {
    const publicKey = await crypto.subtle.importKey(
      'jwk',
      { ...key, ext: true },
      { name: 'ECDSA', namedCurve: 'P-256' },
      false,
      ['verify'],
    )
    const signature = fromBase64Url(sig)
    if (signature === null) return false
    return await crypto.subtle.verify(
      { name: 'ECDSA', hash: 'SHA-256' },
      publicKey,
      signature,
      new TextEncoder().encode(text),
    )
  } catch {
    return false
  }
}
