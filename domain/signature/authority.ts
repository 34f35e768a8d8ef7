/** Whether a certificate somebody brings may stand among the authorities. Its fingerprint is compared by a person. */
import { keyUseOf } from './algorithms.ts'
import { readCertificate, type Certificate } from './certificate.ts'
import { findPath } from './chain.ts'
import type { SignatureCrypto } from './crypto-port.ts'
import { sameBytes } from './der.ts'
import { ok, refuse, type Result } from '../base/result.ts'

export const MOST_AUTHORITIES = 50

/** `known`: what stands there already. `signature.authority.*`. */
export async function checkAuthority(
  platform: SignatureCrypto,
  der: Uint8Array,
  known: readonly Certificate[],
  now: string,
): Promise<Result<Certificate>> {
  const one = readCertificate(der)
  if (!one) return refuse('signature.authority.unreadable')
  const name = one.holder.name
  if (!one.canCertify) return refuse('signature.authority.not-an-authority', { name })
  if (known.some(({ raw }) => sameBytes(raw, der))) return refuse('signature.authority.known', { name })
  if (one.notAfter < now) return refuse('signature.authority.expired', { name, notAfter: one.notAfter })
  if (known.length >= MOST_AUTHORITIES) return refuse('signature.authority.too-many')
  if (sameBytes(one.subject, one.issuer)) {
    const isOwn = await signedItself(platform, one)
    return isOwn ? ok(one) : refuse('signature.authority.damaged', { name })
  }
  const roots = known.filter(({ subject, issuer }) => sameBytes(subject, issuer))
  const path = await findPath(platform, one, known, roots, one.notBefore)
  return path.isKnown ? ok(one) : refuse('signature.authority.root-first', { name, issuer: one.issuerName })
}

/** Roots of long ago sign themselves with what is weak today; that signature is worth no more than the fingerprint. */
async function signedItself(platform: SignatureCrypto, one: Certificate): Promise<boolean> {
  const made = keyUseOf(one.algorithm, one.key, one.signature, null)
  if (!made.ok) return made.problem.code === 'signature.algorithm-weak'
  return await platform.verify(made.value.use, one.key.raw, made.value.signature, one.signed)
}
