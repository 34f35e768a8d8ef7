/**
 * The register of officers' signing certificates (sổ chữ ký số): who signs with which one, in which position. A result signed
 * with one that is not in it, or whose holder has another position by now, needs a second person's word (L04).
 */
import type { Certificate, Holder } from './certificate.ts'
import { fold, normaliseSpaces } from '../text/fold.ts'

export interface RegisteredCertificate {
  readonly id: string
  readonly officer: string | null // of this commune; null: signs for it from elsewhere
  readonly holder: string
  readonly position: string // as registered with the issuing office
  readonly unit: string
  readonly serial: string // hex
  readonly issuer: string // name
  readonly validFrom: string // ISO
  readonly validTo: string
  readonly source: 'file' | 'result' // from its own file, or learnt from the first good result
  readonly recordedBy: string | null // officer; null: the server itself
  readonly recordedAt: string
  readonly endedAt: string | null
  /** What the accounts say of the officer today; null with no officer. */
  readonly present: { readonly position: string; readonly isActive: boolean } | null
}

export const registerStandings = ['registered', 'not-registered', 'position-differs', 'no-register'] as const
export type RegisterStanding = (typeof registerStandings)[number]

export interface SignedWith {
  readonly serial: string
  readonly issuer: string
  readonly holder: Pick<Holder, 'title'>
  readonly signedAt: string
}

export function registerStanding(
  register: readonly RegisteredCertificate[] | null,
  { serial, issuer, holder, signedAt }: SignedWith,
): RegisterStanding {
  if (register === null) return 'no-register'
  const entry = register.find((one) => one.serial === serial && one.issuer === issuer)
  if (!entry || (entry.endedAt !== null && entry.endedAt <= signedAt)) return 'not-registered'
  return differs(entry, holder.title) ? 'position-differs' : 'registered'
}

/** The position in the certificate or in the register is not the one the officer has now, or the officer has left. */
export function differs({ position, present }: RegisteredCertificate, inCertificate = ''): boolean {
  if (present === null) return false
  if (!present.isActive) return true
  return [position, inCertificate].some((one) => !isSame(one, present.position))
}

/** A position nobody wrote down contradicts none. */
function isSame(a: string, b: string): boolean {
  const bare = (text: string) => normaliseSpaces(fold(text)).trim()
  return bare(a) === '' || bare(b) === '' || bare(a) === bare(b)
}

/** What a file says of itself, for the form of a new entry. */
export function entryFrom(certificate: Certificate) {
  const { holder, serial, issuerName, notBefore, notAfter } = certificate
  return {
    holder: holder.name,
    position: holder.title,
    unit: holder.organisation,
    serial,
    issuer: issuerName,
    validFrom: notBefore,
    validTo: notAfter,
  }
}
