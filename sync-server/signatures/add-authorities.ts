/** Takes the authorities of a file, all or none: a file of root and intermediates may name them in any order. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { toBase64Url } from '../../domain/base/bytes-text.ts'
import { checkAuthority } from '../../domain/signature/authority.ts'
import { readCertificate, type Certificate } from '../../domain/signature/certificate.ts'
import { sameBytes } from '../../domain/signature/der.ts'
import { certificatesIn } from '../../domain/signature/pem.ts'
import { sha256Hex } from '../sha256.ts'
import type { Store } from '../store/port.ts'
import { platform } from './platform.ts'
import type { SignatureTeller } from './told.ts'
import { wantLists } from './want-lists.ts'

export interface AddedAuthority {
  readonly sha256: string
  readonly name: string
  readonly serial: string
}

/** `signature.authority.*`. */
export async function addAuthorities(
  store: Store,
  tell: SignatureTeller,
  made: { readonly commune: string; readonly by: string; readonly at: string },
  file: Uint8Array,
): Promise<Result<readonly AddedAuthority[]>> {
  const ders = certificatesIn(file)
  if (ders.length === 0) return refuse('signature.authority.unreadable')
  const { authorities } = await tell(made.commune)
  const taken: Certificate[] = []
  for (const der of rootsFirst(ders)) {
    const checked = await checkAuthority(platform, der, [...authorities, ...taken], made.at)
    if (!checked.ok) return checked
    taken.push(checked.value)
  }
  const rows = taken.map(({ raw }) => ({ sha256: sha256Hex(raw), der: toBase64Url(raw) }))
  await store.addAuthorities(made.commune, rows, made)
  await wantLists(store, taken, [...authorities, ...taken])
  return ok(taken.map(({ holder, serial }, i) => ({ sha256: rows[i]!.sha256, name: holder.name, serial })))
}

/** Each before those it has issued. */
function rootsFirst(ders: readonly Uint8Array[]): readonly Uint8Array[] {
  const read = ders.map((der) => ({ der, certificate: readCertificate(der) }))
  const depth = ({ certificate }: (typeof read)[number], left = 8): number => {
    if (!certificate || left === 0 || sameBytes(certificate.subject, certificate.issuer)) return 0
    const above = read.find(
      (one) => one.certificate && sameBytes(one.certificate.subject, certificate.issuer),
    )
    return above ? 1 + depth(above, left - 1) : 0
  }
  return [...read].sort((a, b) => depth(a) - depth(b)).map(({ der }) => der)
}
