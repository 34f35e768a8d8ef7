/** From a certificate up to a root that was given as data. A name proves nothing: every step is a signature. */
import { keyUseOf } from './algorithms.ts'
import { wasValidAt, type Certificate } from './certificate.ts'
import type { SignatureCrypto } from './crypto-port.ts'
import { sameBytes } from './der.ts'

const MOST_STEPS = 6

/** Whether a chain of certificates, all valid at that time, leads from `leaf` to one of `roots`. */
export async function leadsToRoot(
  platform: SignatureCrypto,
  leaf: Certificate,
  others: readonly Certificate[],
  roots: readonly Certificate[],
  at: string,
): Promise<boolean> {
  let current = leaf
  const seen = new Set<Certificate>([leaf])
  for (let step = 0; step < MOST_STEPS; step++) {
    if (!wasValidAt(current, at)) return false
    if (roots.some((root) => sameBytes(root.raw, current.raw))) return true
    const root = await findIssuer(platform, current, roots)
    if (root) return wasValidAt(root, at)
    const next = await findIssuer(
      platform,
      current,
      others.filter((one) => !seen.has(one)),
    )
    if (!next) return false
    seen.add(next)
    current = next
  }
  return false
}

async function findIssuer(
  platform: SignatureCrypto,
  of: Certificate,
  among: readonly Certificate[],
): Promise<Certificate | undefined> {
  for (const one of among)
    if (one.canCertify && sameBytes(one.subject, of.issuer) && (await hasIssued(platform, one, of)))
      return one
  return undefined
}

async function hasIssued(platform: SignatureCrypto, issuer: Certificate, of: Certificate): Promise<boolean> {
  const made = keyUseOf(of.algorithm, issuer.key, of.signature, null)
  return made.ok && (await platform.verify(made.value.use, issuer.key.raw, made.value.signature, of.signed))
}
