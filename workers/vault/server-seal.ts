/** Sealing to the home server (ECIES P-256, layout in domain/sync/signing.ts): this device cannot open it again. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { SEAL_INFO } from '../../domain/sync/signing.ts'
import { encrypt, IV_BYTES } from './aead.ts'
import { joined, randomBytes, type Bytes } from './bytes.ts'
import { deriveAesKey } from './hkdf.ts'

const CURVE = { name: 'ECDH', namedCurve: 'P-256' }
const SHARED_BITS = 256

/** `vault.seal-key-invalid` unless it is a point of P-256. */
export async function importSealKey(jwk: JsonWebKey): Promise<Result<CryptoKey>> {
  const { kty, crv, x, y } = jwk
  if (kty !== 'EC' || crv !== 'P-256' || !x || !y) return refuse('vault.seal-key-invalid')
  try {
    return ok(await crypto.subtle.importKey('jwk', { kty, crv, x, y }, CURVE, true, []))
  } catch {
    return refuse('vault.seal-key-invalid')
  }
}

/** SHA-256 of the uncompressed point: what a slot remembers of the key it was made for. */
export async function sealKeyPrint(key: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', await crypto.subtle.exportKey('raw', key)))
}

export async function sealToServer(server: CryptoKey, plain: Uint8Array): Promise<Bytes> {
  const once = (await crypto.subtle.generateKey(CURVE, false, ['deriveBits'])) as CryptoKeyPair
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey))
  const shared = await crypto.subtle.deriveBits(
    { name: 'ECDH', public: server },
    once.privateKey,
    SHARED_BITS,
  )
  const key = await deriveAesKey(new Uint8Array(shared), SEAL_INFO, point)
  const iv = randomBytes(IV_BYTES)
  return joined(point, iv, await encrypt(key, iv, plain, ''))
}
