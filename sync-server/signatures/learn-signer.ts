/**
 * The first good result of an officer teaches the register their certificate, as long as nobody keeps the register by hand:
 * from then on a certificate that is not in it shall be noticed, and not learnt.
 */
import { randomUUID } from 'node:crypto'
import { fromBase64Url } from '../../domain/base/bytes-text.ts'
import { readCertificate } from '../../domain/signature/certificate.ts'
import { entryFrom } from '../../domain/signature/register.ts'
import type { SignedPdf } from '../../domain/signature/verify-pdf.ts'
import { sameName } from '../../domain/text/same-name.ts'
import type { Store } from '../store/port.ts'
import { wantLists } from './want-lists.ts'
import type { Told } from './told.ts'

export async function learnSigners(
  store: Store,
  { list, authorities }: Told,
  { problem, signatures }: SignedPdf,
  at: string,
): Promise<readonly string[]> {
  const known = signatures.filter((one) => one.trust === 'known')
  const certificates = known.flatMap(
    ({ der }) => readCertificate(fromBase64Url(der) ?? new Uint8Array()) ?? [],
  )
  await wantLists(store, certificates, authorities)
  const isKeptByHand = list.certificates.some(({ source }) => source === 'file')
  if (problem !== null || isKeptByHand || certificates.length !== signatures.length) return []
  const officers = (await store.listOfficers(list.commune)).filter(({ isActive }) => isActive)
  const learnt: string[] = []
  for (const [i, certificate] of certificates.entries()) {
    if (known[i]!.revocation.state.startsWith('revoked')) continue
    const bearers = officers.filter(({ name }) => sameName(name, certificate.holder.name) === 'exact')
    const [officer] = bearers
    if (!officer || bearers.length > 1 || list.certificates.some((one) => one.officer === officer.id))
      continue
    const { position, ...said } = entryFrom(certificate)
    const id = randomUUID()
    const made = { source: 'result', recordedBy: null, recordedAt: at, der: known[i]!.der } as const
    const entry = { id, officer: officer.id, position: position || officer.title, ...said, ...made }
    if (await store.recordSigningCertificate(list.commune, entry)) learnt.push(id)
  }
  return learnt
}
