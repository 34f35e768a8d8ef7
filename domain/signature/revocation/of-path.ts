/** Revocation over a whole way up: the officer's certificate and every one between it and the root. */
import type { Path } from '../chain.ts'
import type { SignatureCrypto } from '../crypto-port.ts'
import { wordsOn, type Brought } from './evidence.ts'
import type { IssuerList } from './issuer-list.ts'
import { judge, NOT_KNOWN, worst, type Revocation } from './verdict.ts'

export async function revocationOf(
  platform: SignatureCrypto,
  { steps, isKnown }: Path,
  signedAt: string,
  brought: Brought,
  lists: readonly IssuerList[],
): Promise<Revocation> {
  const found: Revocation[] = []
  for (const [i, certificate] of steps.entries()) {
    const issuer = steps[i + 1]
    if (!issuer) break
    const words = await wordsOn(platform, certificate, issuer, brought, lists)
    found.push(judge(words, certificate, signedAt))
  }
  const whole = worst(found)
  // An issuer nobody knows may call its own certificates good; that it takes one back counts all the same.
  return whole.state === 'good' && !isKnown ? NOT_KNOWN : whole
}
