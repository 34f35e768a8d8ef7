/** One signed message against what it is said to sign. */
import { hashOf, keyUseOf } from './algorithms.ts'
import type { Certificate } from './certificate.ts'
import type { SignatureCrypto } from './crypto-port.ts'
import { sameBytes } from './der.ts'
import type { SignedData } from './signed-data.ts'
import { ok, refuse, type Result } from '../base/result.ts'

/** Answers the certificate whose key made it. `signature.*`. */
export async function checkMessage(
  platform: SignatureCrypto,
  message: SignedData,
  signed: Uint8Array,
  mustName: boolean,
): Promise<Result<Certificate>> {
  if (message.attributeKind !== message.contentKind)
    return refuse('signature.damaged', { at: 'content-type' })
  const hash = hashOf(message.digestAlgorithm)
  if (!hash.ok) return hash
  if (!sameBytes(await platform.digest(hash.value, signed), message.messageDigest))
    return refuse('signature.altered')
  const { signer } = message
  if (!signer) return refuse('signature.certificate-missing')
  const named = await checkNamed(platform, message, signer, mustName)
  if (!named.ok) return named
  const made = keyUseOf(message.algorithm, signer.key, message.signature, hash.value)
  if (!made.ok) return made
  const { use, signature } = made.value
  const isGenuine = await platform.verify(use, signer.key.raw, signature, message.attributes)
  return isGenuine ? ok(signer) : refuse('signature.forged')
}

/** ETSI signatures name their certificate by its hash: another one with the same key can't take its place. */
async function checkNamed(
  platform: SignatureCrypto,
  { named }: SignedData,
  signer: Certificate,
  mustName: boolean,
): Promise<Result<null>> {
  if (named === null) return mustName ? refuse('signature.certificate-differs') : ok(null)
  const hash = named.hashAlgorithm === null ? ok('SHA-256' as const) : hashOf(named.hashAlgorithm)
  if (!hash.ok) return hash
  const own = await platform.digest(hash.value, signer.raw)
  return sameBytes(own, named.hash) ? ok(null) : refuse('signature.certificate-differs')
}
