/** What a home server kept of an issuer's list and tells its devices: serials with their time, short and already proven. */
import type { SignatureCrypto } from '../crypto-port.ts'
import type { Certificate } from '../certificate.ts'
import type { Coverage, Crl } from './crl.ts'
import type { Word } from './verdict.ts'
import { toHex } from '../../base/bytes-text.ts'
import { joinBytes } from '../../base/join-bytes.ts'

export interface IssuerList {
  readonly issuer: string // identity of the issuer, see below
  readonly thisUpdate: string
  readonly nextUpdate: string | null
  readonly covers: Coverage
  readonly points: readonly string[]
  /** Not null: what was revoked earlier is left out. A certificate that begins later is told of all the same. */
  readonly since: string | null
  readonly revoked: readonly (readonly [serial: string, seconds: number])[]
}

/** Name and key together: a name alone can be borrowed. */
export async function issuerId(platform: SignatureCrypto, { subject, key }: Certificate): Promise<string> {
  return toHex(await platform.digest('SHA-256', joinBytes([subject, key.raw])))
}

export function issuerListOf(issuer: string, crl: Crl): IssuerList {
  const { thisUpdate, nextUpdate, covers, points, revoked } = crl
  const rows = revoked.map(({ serial, at }) => [serial, Date.parse(at) / 1000] as const)
  return { issuer, thisUpdate, nextUpdate, covers, points, since: null, revoked: rows }
}

/** The newest `most` rows: what a slow line can carry every day. */
export function shortened(list: IssuerList, most: number): IssuerList {
  if (list.revoked.length <= most) return list
  const newest = [...list.revoked].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most)
  const oldest = newest.at(-1)?.[1]
  const since = oldest === undefined ? list.thisUpdate : new Date((oldest + 1) * 1000).toISOString()
  return { ...list, since: since.replace('.000Z', 'Z'), revoked: newest }
}

export function wordOfList(list: IssuerList, certificate: Certificate): Word | null {
  const { thisUpdate, nextUpdate } = list
  const row = list.revoked.find(([serial]) => serial === certificate.serial)
  const word = { thisUpdate, nextUpdate, from: 'list' as const }
  if (row) return { ...word, revokedAt: new Date(row[1] * 1000).toISOString().replace('.000Z', 'Z') }
  return speaksOf(list, certificate) && (list.since === null || certificate.notBefore >= list.since)
    ? { ...word, revokedAt: null }
    : null
}

/** Whether silence about a certificate means that it is good. */
export function speaksOf(
  { covers, points }: Pick<IssuerList, 'covers' | 'points'>,
  { canCertify, crlPoints }: Certificate,
): boolean {
  if (covers === 'none' || (covers === 'users' && canCertify) || (covers === 'authorities' && !canCertify))
    return false
  return points.length === 0 || points.some((point) => crlPoints.includes(point))
}
