/** Authorities, lists of revoked certificates, and the register of signing certificates. */
import type {
  ChangeRequest,
  NewChangeRequest,
  RequestAnswer,
} from '../../../domain/signature/change-request.ts'
import type { RegisteredCertificate } from '../../../domain/signature/register.ts'
import type { IssuerList } from '../../../domain/signature/revocation/issuer-list.ts'
import type { ToldAuthority } from '../../../domain/signature/signature-list.ts'

export type NewSigningCertificate = Omit<RegisteredCertificate, 'endedAt' | 'present'> & {
  readonly der: string // base64url
}

export interface SignatureRows {
  readonly authorities: readonly ToldAuthority[] // as they were added
  readonly certificates: readonly (RegisteredCertificate & { readonly der: string })[]
  readonly requests: readonly ChangeRequest[]
  /** When any of it changed last; empty: never. */
  readonly changedAt: string
}

export interface CrlPlace {
  readonly issuer: string // identity, as in an IssuerList
  readonly address: string
  readonly issuerName: string
}

/** How fresh a list is. */
export interface CrlRow extends CrlPlace {
  readonly thisUpdate: string | null // null: never had
  readonly nextUpdate: string | null
  readonly changedAt: string | null
  readonly triedMs: number // 0: never
  readonly fault: string | null // problem code
}

export interface SignatureStore {
  signatureRows(commune: string): Promise<SignatureRows>
  addAuthorities(
    commune: string,
    authorities: readonly { readonly sha256: string; readonly der: string }[],
    made: { readonly by: string; readonly at: string },
  ): Promise<void>
  /** False when it does not stand there. */
  removeAuthority(input: { commune: string; sha256: string; by: string; at: string }): Promise<boolean>
  /** False when the register has it. */
  recordSigningCertificate(commune: string, certificate: NewSigningCertificate): Promise<boolean>
  /** Takes over what was learnt, or corrects officer and position. False when it is not there, or ended. */
  confirmSigningCertificate(input: {
    commune: string
    id: string
    officer: string | null
    position: string
    by: string
    at: string
  }): Promise<boolean>
  endSigningCertificate(input: { commune: string; id: string; by: string; at: string }): Promise<boolean>
  /** False when there is no such certificate. */
  askSigningChange(
    commune: string,
    request: NewChangeRequest & { id: string; askedBy: string; askedAt: string },
  ): Promise<boolean>
  /** False when it does not wait. */
  answerSigningChange(commune: string, id: string, answer: RequestAnswer): Promise<boolean>
  /** Of the whole server. Places that are known stay as they are. */
  wantCrls(places: readonly CrlPlace[]): Promise<void>
  crlRows(): Promise<readonly CrlRow[]>
  crlList(place: Omit<CrlPlace, 'issuerName'>): Promise<IssuerList | null>
  /** `list` null: it was tried in vain, and what was had stays. */
  keepCrl(
    place: Omit<CrlPlace, 'issuerName'>,
    tried: { readonly at: string; readonly list: IssuerList | null; readonly fault: string | null },
  ): Promise<void>
}
