/** What the home server tells every device of its commune, signed: authorities, revoked serials, register (rules J). */
import type { RegisteredCertificate } from './register.ts'
import type { ChangeRequest } from './change-request.ts'
import type { IssuerList } from './revocation/issuer-list.ts'

export interface ToldAuthority {
  readonly sha256: string // fingerprint, hex
  readonly der: string // base64url
  readonly addedAt: string
  readonly addedBy: string // officer
}

/** How fresh what we know of an issuer is, and why it is not. */
export interface ListSource {
  readonly issuer: string // name, to read
  readonly address: string
  readonly thisUpdate: string | null // null: never had
  readonly nextUpdate: string | null
  readonly fault: string | null // problem code of the last try
}

export interface SignatureList {
  readonly commune: string
  /** Goes up with every change: an older word is not believed after a newer one. */
  readonly version: number
  readonly authorities: readonly ToldAuthority[]
  readonly lists: readonly IssuerList[]
  readonly sources: readonly ListSource[]
  readonly certificates: readonly RegisteredCertificate[]
  readonly requests: readonly ChangeRequest[]
}

/** `list` null: the same as what `known` named. */
export interface SignatureAnswer {
  readonly hash: string // SHA-256 of `signatureListText`
  readonly list: (SignatureList & { readonly sig: string }) | null
}

/** What the home server signs, member by member in this order. */
export function signatureListText(list: SignatureList): string {
  const { commune, version, authorities, lists, sources, certificates, requests } = list
  return `motcua/signatures/1|${commune}|${JSON.stringify([version, authorities, lists, sources, certificates, requests])}`
}
