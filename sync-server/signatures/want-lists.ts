/** Which lists are to be fetched: addresses in certificates that an authority of ours has issued, and no others. */
import type { Certificate } from '../../domain/signature/certificate.ts'
import { hasIssued } from '../../domain/signature/chain.ts'
import { sameBytes } from '../../domain/signature/der.ts'
import { issuerId } from '../../domain/signature/revocation/issuer-list.ts'
import type { CrlPlace, SignatureStore } from '../store/port.ts'
import { platform } from './platform.ts'

const WEB = /^https?:\/\//

export async function wantLists(
  store: Pick<SignatureStore, 'wantCrls' | 'crlRows'>,
  certificates: readonly Certificate[],
  authorities: readonly Certificate[],
): Promise<void> {
  const places: CrlPlace[] = []
  for (const one of certificates) {
    const addresses = one.crlPoints.filter((address) => WEB.test(address))
    if (addresses.length === 0) continue
    for (const issuer of authorities) {
      if (!sameBytes(issuer.subject, one.issuer) || !(await hasIssued(platform, issuer, one))) continue
      const id = await issuerId(platform, issuer)
      for (const address of addresses) places.push({ issuer: id, address, issuerName: issuer.holder.name })
    }
  }
  if (places.length === 0) return
  const known = new Set((await store.crlRows()).map(({ issuer, address }) => `${issuer}|${address}`))
  const fresh = places.filter(({ issuer, address }) => !known.has(`${issuer}|${address}`))
  if (fresh.length > 0) await store.wantCrls(fresh)
}
