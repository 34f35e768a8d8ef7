/** From a certificate up to a root that was given as data. A name proves nothing: every step is a signature. */
import { keyUseOf } from './algorithms.ts'
import { wasValidAt, type Certificate } from './certificate.ts'
import type { SignatureCrypto } from './crypto-port.ts'
import { sameBytes } from './der.ts'

const MOST_STEPS = 6

export interface Path {
  /** The certificate, its issuer, the issuer's own, as far as they were found. */
  readonly steps: readonly Certificate[]
  readonly isKnown: boolean // the last one is a root, and all were valid at that time
}

/** The way up from `leaf` at that time: over `others`, to one of `roots`. */
export async function findPath(
  platform: SignatureCrypto,
  leaf: Certificate,
  others: readonly Certificate[],
  roots: readonly Certificate[],
  at: string,
): Promise<Path> {
  const steps = [leaf]
  for (let current = leaf; steps.length <= MOST_STEPS;) {
    if (!wasValidAt(current, at)) return { steps, isKnown: false }
    if (roots.some((root) => sameBytes(root.raw, current.raw))) return { steps, isKnown: true }
    const root = await findIssuer(platform, current, roots)
    if (root) return { steps: [...steps, root], isKnown: wasValidAt(root, at) }
    const next = await findIssuer(
      platform,
      current,
      others.filter((one) => !steps.includes(one)),
    )
    if (!next) break
    steps.push(next)
    current = next
  }
  return { steps, isKnown: false }
}

/** Whether a chain of certificates, all valid at that time, leads from `leaf` to one of `roots`. */
export async function leadsToRoot(...asked: Parameters<typeof findPath>): Promise<boolean> {
  return (await findPath(...asked)).isKnown
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

export async function hasIssued(
  platform: SignatureCrypto,
  issuer: Certificate,
  of: Certificate,
): Promise<boolean> {
  const made = keyUseOf(of.algorithm, issuer.key, of.signature, null)
  return made.ok && (await platform.verify(made.value.use, issuer.key.raw, made.value.signature, of.signed))
}
