/** Which algorithm an identifier names, and whether it is strong enough to bind a citizen's paper. */
import { bitsOf, child, oidOf, readDer, smallInteger, TAG, type Der } from './der.ts'
import type { CurveName, HashName, KeyUse } from './crypto-port.ts'
import { ok, refuse, type Result } from '../base/result.ts'

const HASHES: Readonly<Record<string, HashName>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
}
const RSA = '1.2.840.113549.1.1.1'
const RSA_PSS = '1.2.840.113549.1.1.10'
const EC_KEY = '1.2.840.10045.2.1'
const WITH_HASH: Readonly<Record<string, { readonly kind: 'rsa' | 'ecdsa'; readonly hash: HashName }>> = {
  '1.2.840.113549.1.1.11': { kind: 'rsa', hash: 'SHA-256' },
  '1.2.840.113549.1.1.12': { kind: 'rsa', hash: 'SHA-384' },
  '1.2.840.113549.1.1.13': { kind: 'rsa', hash: 'SHA-512' },
  '1.2.840.10045.4.3.2': { kind: 'ecdsa', hash: 'SHA-256' },
  '1.2.840.10045.4.3.3': { kind: 'ecdsa', hash: 'SHA-384' },
  '1.2.840.10045.4.3.4': { kind: 'ecdsa', hash: 'SHA-512' },
}
const CURVES: Readonly<Record<string, { readonly curve: CurveName; readonly bytes: number }>> = {
  '1.2.840.10045.3.1.7': { curve: 'P-256', bytes: 32 },
  '1.3.132.0.34': { curve: 'P-384', bytes: 48 },
  '1.3.132.0.35': { curve: 'P-521', bytes: 66 },
}
/** MD5, SHA-1 and what is built on them: another text with the same digest can be made. */
const WEAK: ReadonlySet<string> = new Set([
  '1.3.14.3.2.26',
  '1.2.840.113549.2.5',
  '1.2.840.113549.1.1.4',
  '1.2.840.113549.1.1.5',
  '1.2.840.10045.4.1',
])
const LEAST_RSA_BYTES = 256

/** Of an AlgorithmIdentifier. `signature.algorithm-weak|unknown` {algorithm}. */
export function hashOf(algorithm: Der | undefined): Result<HashName> {
  const oid = oidOf(child(algorithm, 0))
  const hash = HASHES[oid]
  return hash ? ok(hash) : unusable(oid)
}

/** How a key is used; `digest` counts where the identifier names none. The signature comes back as the port wants it. */
export function keyUseOf(
  algorithm: Der | undefined,
  key: Der,
  signature: Uint8Array,
  digest: HashName | null,
): Result<{ readonly use: KeyUse; readonly signature: Uint8Array }> {
  const oid = oidOf(child(algorithm, 0))
  const keyOid = oidOf(child(child(key, 0), 0))
  const named = WITH_HASH[oid]
  const hash = named?.hash ?? digest
  if (oid === RSA_PSS) return keyOid === RSA ? pssUse(algorithm, key, signature) : unusable(keyOid)
  if (hash === null || (named && digest !== null && digest !== hash)) return unusable(oid)
  if ((oid === RSA || named?.kind === 'rsa') && keyOid === RSA)
    return isLongEnough(key) ? ok({ use: { kind: 'rsa-pkcs1', hash }, signature }) : tooShort()
  if ((oid === EC_KEY || named?.kind === 'ecdsa') && keyOid === EC_KEY) {
    const curve = CURVES[oidOf(child(child(key, 0), 1))]
    const plain = curve && plainEcdsa(signature, curve.bytes)
    if (!plain) return unusable(oid)
    return ok({ use: { kind: 'ecdsa', hash, curve: curve.curve }, signature: plain })
  }
  return unusable(oid)
}

/** RSASSA-PSS-params: hash, mask over the same hash, salt. Their defaults are SHA-1, which is no use to us. */
function pssUse(
  algorithm: Der | undefined,
  key: Der,
  signature: Uint8Array,
): Result<{ use: KeyUse; signature: Uint8Array }> {
  const params = child(algorithm, 1, TAG.sequence)
  const part = (tag: number) =>
    child(
      params?.children.find((one) => one.tag === tag),
      0,
    )
  const hash = hashOf(part(0xa0))
  const mask = hashOf(child(part(0xa1), 1))
  const saltLength = smallInteger(part(0xa2))
  if (!hash.ok || !mask.ok || mask.value !== hash.value || saltLength === undefined) return unusable(RSA_PSS)
  if (!isLongEnough(key)) return tooShort()
  return ok({ use: { kind: 'rsa-pss', hash: hash.value, saltLength }, signature })
}

function isLongEnough(key: Der): boolean {
  const bits = bitsOf(child(key, 1))
  const modulus = child(bits && readDer(bits), 0, TAG.integer)?.value
  return modulus !== undefined && modulus.length - (modulus[0] === 0 ? 1 : 0) >= LEAST_RSA_BYTES
}

/** r‖s, each as long as the curve. */
function plainEcdsa(signature: Uint8Array, bytes: number): Uint8Array | undefined {
  const pair = readDer(signature)
  if (pair?.tag !== TAG.sequence || pair.children.length !== 2) return undefined
  const plain = new Uint8Array(bytes * 2)
  for (const [i, part] of pair.children.entries()) {
    const { tag, value } = part
    const number = value[0] === 0 ? value.subarray(1) : value
    if (tag !== TAG.integer || value[0]! >= 0x80 || number.length > bytes) return undefined
    plain.set(number, bytes * (i + 1) - number.length)
  }
  return plain
}

function unusable(algorithm: string): Result<never> {
  return refuse(WEAK.has(algorithm) ? 'signature.algorithm-weak' : 'signature.algorithm-unknown', {
    algorithm,
  })
}

function tooShort(): Result<never> {
  return refuse('signature.algorithm-weak', { algorithm: 'RSA < 2048' })
}
