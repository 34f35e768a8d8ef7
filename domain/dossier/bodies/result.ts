/** The result, its proof, and its way into the resident's hand. */
import type { RegisterStanding } from '../../signature/register.ts'
import type { RevocationState } from '../../signature/revocation/verdict.ts'
import type { FileRef } from './parts.ts'

/** What a verifier found in the file of a result. On a device a claim; the home server checks the file itself. */
export interface ResultCheck {
  readonly signature: 'valid' | 'invalid' | 'unsigned'
  readonly wholeFile: boolean // nothing was added after the signature
  readonly signer: string
  readonly serial: string // of the certificate
  readonly signedAt: string // ISO; empty when the signature does not say
  readonly trust: 'known' | 'unknown' | 'no-roots' // whether the issuer is one of the roots at hand, if there are any
  readonly namesOwner: boolean
  readonly hasNumber: boolean
  readonly page: number | null // where the owner was found
  /** Absent in facts of earlier releases: not looked at. */
  readonly revocation?: RevocationState
  readonly isStamped?: boolean // its time is a trusted clock's
  readonly register?: RegisterStanding
}

/** One paper of a certified-copies visit. */
export interface CertifiedEntry {
  readonly title: string
  readonly pages: number
  readonly copies: number
}

export interface ResultBodies {
  'result-attached': {
    readonly file: FileRef
    readonly number: string
    readonly date: string // YYYY-MM-DD
    readonly signer: string
    readonly signedAt: string // ISO
    readonly check?: ResultCheck
  }
  /** A second person answers for a result in whose text the owner was not found. */
  'result-vouched': { readonly sha256: string; readonly reason: string }
  'result-withdrawn': { readonly reason: string }
  /** Copies certified at the counter: the stamped paper is the result (chứng thực bản sao). */
  'copies-certified': {
    readonly register: { readonly book: string; readonly number: string; readonly year: number }
    readonly entries: readonly CertifiedEntry[]
    readonly signer: string
    readonly vnd: number
  }
  'result-returned': { readonly to: string; readonly shown: 'receipt' | 'id'; readonly onBehalf: boolean }
  'dossier-closed': Record<string, never>
}
