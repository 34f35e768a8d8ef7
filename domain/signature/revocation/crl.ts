/** A list of revoked certificates (CRL, RFC 5280 §5) as an issuer publishes it. Delta and indirect lists say nothing here. */
import { addressesOf } from '../certificate.ts'
import { bitsOf, child, oidOf, readDer, sameBytes, TAG, tagged, type Der } from '../der.ts'
import { timeOf } from '../der-text.ts'
import { listParts, readPart, walkParts, type DerPart } from '../der-walk.ts'
import { toHex } from '../../base/bytes-text.ts'

export interface RevokedRow {
  readonly serial: string // hex, as in the certificate
  readonly at: string // ISO
}

/** Whose certificates it speaks of; `none`: it names revoked ones, but that others are good does not follow. */
export type Coverage = 'all' | 'users' | 'authorities' | 'none'

export interface Crl {
  readonly signed: Uint8Array
  readonly algorithm: Der
  readonly signature: Uint8Array
  readonly issuer: Uint8Array // DER of the name
  readonly thisUpdate: string
  readonly nextUpdate: string | null
  readonly covers: Coverage
  readonly points: readonly string[] // a part of a list speaks of certificates that point to it only
  readonly revoked: readonly RevokedRow[]
}

export const MOST_CRL_BYTES = 20 * 1024 * 1024
const MOST_ROWS = 500_000
const [REASON, CERTIFICATE_ISSUER] = ['2.5.29.21', '2.5.29.29'] as const
const [ISSUING_POINT, DELTA] = ['2.5.29.28', '2.5.29.27'] as const
const UNDERSTOOD: ReadonlySet<string> = new Set([ISSUING_POINT, '2.5.29.35', '2.5.29.20'])
const REMOVED = 8
const EXTENSIONS = 0xa0

export function readCrl(bytes: Uint8Array): Crl | undefined {
  if (bytes.length > MOST_CRL_BYTES) return undefined
  const whole = readPart(bytes, 0)
  if (whole?.tag !== TAG.sequence || whole.raw.length !== bytes.length) return undefined
  const [body, algorithmPart, signaturePart, ...more] = listParts(whole.value, 3) ?? []
  const algorithm = algorithmPart && readDer(algorithmPart.raw)
  const signature = bitsOf(signaturePart && readDer(signaturePart.raw))
  if (body?.tag !== TAG.sequence || !algorithm || !signature || more.length > 0) return undefined
  const parts = [...(listParts(body.value, 7) ?? [])]
  if (parts[0]?.tag === TAG.integer) parts.shift()
  const [inner, issuer, thisPart, ...rest] = parts
  const thisUpdate = thisPart && timeOf(readDer(thisPart.raw))
  if (!inner || !sameBytes(inner.raw, algorithm.raw) || issuer?.tag !== TAG.sequence || !thisUpdate)
    return undefined
  const isTime = (part: DerPart | undefined) => part?.tag === TAG.utcTime || part?.tag === TAG.generalizedTime
  const nextUpdate = isTime(rest[0]) ? timeOf(readDer(rest.shift()!.raw)) : null
  const rows = rest[0]?.tag === TAG.sequence ? rest.shift() : undefined
  const extensions = rest[0]?.tag === EXTENSIONS ? rest.shift() : undefined
  const revoked = rows ? readRows(rows.value) : []
  const scope = readScope(extensions && readDer(extensions.raw))
  if (nextUpdate === undefined || rest.length > 0 || !revoked || !scope) return undefined
  return {
    signed: body.raw,
    algorithm,
    signature,
    issuer: issuer.raw,
    thisUpdate,
    nextUpdate,
    ...scope,
    revoked,
  }
}

/** Undefined for a damaged list and for one that speaks of several issuers. */
function readRows(value: Uint8Array): RevokedRow[] | undefined {
  const rows: RevokedRow[] = []
  const isRead = walkParts(value, ({ raw }) => {
    const row = readDer(raw)
    const serial = child(row, 0, TAG.integer)
    const at = timeOf(child(row, 1))
    if (!serial || at === undefined || rows.length >= MOST_ROWS) return false
    const extensions = child(row, 2, TAG.sequence)?.children ?? []
    const named = new Map(extensions.map((one) => [oidOf(child(one, 0)), one.children.at(-1)]))
    if (named.has(CERTIFICATE_ISSUER)) return false
    const reason = named.get(REASON)
    const code = reason && readDer(reason.value)?.value[0]
    if (code !== REMOVED) rows.push({ serial: toHex(serial.value), at })
    return true
  })
  return isRead ? rows : undefined
}

function readScope(wrapper: Der | undefined): { covers: Coverage; points: string[] } | undefined {
  let covers: Coverage = 'all'
  const points: string[] = []
  for (const one of child(wrapper, 0)?.children ?? []) {
    const oid = oidOf(child(one, 0))
    const isCritical = child(one, 1, TAG.boolean)?.value[0] === 0xff
    if (oid === DELTA) return undefined
    if (isCritical && !UNDERSTOOD.has(oid)) covers = 'none'
    if (oid !== ISSUING_POINT) continue
    const value = one.children.at(-1)
    const point = value && readDer(value.value)
    if (!point) return undefined
    const isSet = (tag: number) => (tagged(point, tag)?.value[0] ?? 0) !== 0
    if (isSet(0x84)) return undefined // indirect
    if (tagged(point, 0x83) || isSet(0x85)) covers = 'none' // some reasons, or attributes, only
    else if (covers === 'all') covers = isSet(0x81) ? 'users' : isSet(0x82) ? 'authorities' : 'all'
    points.push(...addressesOf(tagged(point, 0xa0)))
    if (tagged(point, 0xa0) && points.length === 0) covers = 'none'
  }
  return { covers, points }
}
