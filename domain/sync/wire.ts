/** What travels between a device and its home server. Numbered rules: docs/protocol.md. */
import type { Problem } from '../base/result.ts'
import type { EnrolledKind } from '../station/kinds.ts'

/** Of the segment, the receipt and everything else that is signed or kept: the layout never changes under its number. */
export const PROTOCOL_VERSION = 1

/** Of the conversation: what a device says it understands (V1). The server speaks the newest and the one before. */
export const PROTOCOL = { newest: 2, oldest: 1 } as const
export const PROTOCOL_HEADER = 'motcua-protocol'
/** Which build of the application a device runs. */
export const APP_HEADER = 'motcua-app'

/** One event of a segment: the exact bytes the device made, or the same bytes sealed to the home server. */
export type SegmentItem = { readonly raw: string } | { readonly sealed: string } // sealed: base64url

/** The push unit: ≤ 200 events of one device, contiguous, signed on the head of its hash chain. */
export interface Segment {
  readonly v: typeof PROTOCOL_VERSION
  readonly device: string
  readonly epoch: number
  readonly from: number // dseq of the first event; the first event of a device is 1
  readonly prev: string // chain hash before `from`, hex; 64 zeros at the start
  readonly head: string // chain hash after the last event, hex
  readonly sig: string // base64url ECDSA P-256 over `motcua/segment/1|device|epoch|from|count|head`
  readonly events: readonly SegmentItem[]
}

export type Verdict = 'effective' | 'commuting' | 'contested' | 'quarantined'

export interface EventVerdict {
  readonly id: string
  readonly dseq: number
  readonly seq: number
  readonly verdict: Verdict
  readonly problem?: Problem
}

/** The server's signed statement of its history; devices keep it and notice a rollback. */
export interface Checkpoint {
  readonly historyId: string
  readonly commune: string
  readonly seq: number
  readonly chain: string
  readonly safe: number // seq through which rows are also in the backup or upstream
  readonly at: string
  readonly sig: string
}

export interface PushAnswer {
  readonly stored: number // dseq through which the server holds this device's log
  readonly head: string
  readonly verdicts: readonly EventVerdict[]
  readonly checkpoint: Checkpoint
}

export interface PullRow {
  readonly seq: number
  readonly id: string
  readonly device: string
  readonly dseq: number
  readonly recv: string
  readonly verdict: Verdict
  readonly problem?: Problem
  readonly raw: string
}

export interface PullAnswer {
  readonly rows: readonly PullRow[]
  /** Rows of dossiers this device does not carry: no more than the chain needs. Since protocol 2. */
  readonly withheld?: readonly { readonly seq: number; readonly sha256: string }[]
  readonly more: boolean
  readonly chain: string | null // of the ledger at the last row given, or at `after`; null when the ledger is shorter
  readonly scopeEpoch: number
  readonly checkpoint: Checkpoint
}

/** What `GET /api/sync/purge?since=epoch` answers. */
export interface PurgeAnswer {
  readonly scopeEpoch: number // through which these changes reach
  readonly forget: readonly string[] // dossiers; `*`: all
  readonly recall: readonly string[]
  readonly more: boolean
}

/** What `GET /api/sync/dossier?id=…` answers: every row of one dossier, in ledger order. */
export interface DossierRowsAnswer {
  readonly rows: readonly PullRow[]
  readonly checkpoint: Checkpoint
}

/** What `GET /api/sync/checkpoint?seq=n` answers: how the server's history stands, for a device that compares. */
export interface StandingAnswer {
  readonly at: Checkpoint // at `n`, or at the end when the ledger is shorter
  readonly end: Checkpoint
  readonly epoch: number // of this device, as the server knows it
  readonly stored: number // dseq through which its log is held
  readonly head: string // chain hash there
}

export interface BlobState {
  readonly sha256: string
  readonly state: 'missing' | 'partial' | 'verified' | 'refused' // refused: will never be taken, see `problem`
  readonly problem?: Problem
}

/** What `POST /api/blobs/missing {sha256: string[]}` answers, in the order asked. */
export interface MissingAnswer {
  readonly files: readonly BlobState[]
}

/** A scanner of the centre. `relay`: through the home server; `direct`: the page speaks to `base` itself. */
export interface ListedScanner {
  readonly id: string
  readonly name: string // empty: the one of the computer one sits at
  readonly road: 'relay' | 'direct'
  readonly base: string | null // eSCL root; null for a relay, whose address stays inside
}

/** What `GET /api/scanners` answers. */
export interface ScannerListAnswer {
  readonly scanners: readonly ListedScanner[]
}

/** tus `Upload-Metadata` keys of a file: the body is AES-256-GCM ciphertext (tag at the end), key sealed to the server. */
export interface BlobUploadMetadata {
  readonly sha256: string // of the plain bytes, hex
  readonly size: string // plain bytes, decimal
  readonly mime: string
  readonly iv: string // base64url, 12 bytes
  readonly key: string // base64url, sealed file key
}

/** Signed receipt: what a device may forget. Lists the chain head and every verified file. */
export interface SyncReceipt {
  readonly v: 1
  readonly device: string
  readonly epoch: number
  readonly through: number // dseq
  readonly head: string // chain hash at `through`
  readonly files: readonly string[] // sha256, verified
  readonly safe: boolean
  readonly at: string
  readonly sig: string
}

export interface EnrolRequest {
  readonly code: string
  readonly name: string // what the device is called at the centre, e.g. "Quầy 1"
  readonly publicKey: PublicKeyJwk // ECDSA P-256, verifies segments and request proofs
  readonly again?: DeviceGrant // of a device that was enrolled before the server was set back
  readonly kind?: EnrolledKind // what asks; a counter when not given
}

/** What the server gave at an enrolment, signed, so that a server that has forgotten can be told. */
export interface DeviceGrant {
  readonly commune: string
  readonly device: string
  readonly epoch: number
  readonly book: number
  readonly grant: string // base64url ECDSA P-256 over grantText
}

/** JSON Web Key without DOM types. */
export interface PublicKeyJwk {
  readonly kty: string
  readonly crv: string
  readonly x: string
  readonly y: string
}

export interface EnrolAnswer {
  readonly device: string
  readonly name: string
  readonly kind?: EnrolledKind // what the code made of it; a counter from earlier releases
  readonly epoch: number
  readonly commune: {
    readonly code: string
    readonly name: string
    readonly centre: string
    readonly province: string
    readonly agency: string
  }
  readonly book: number // two digits, this device's number book within the agency; 0: a board has none
  readonly historyId: string
  readonly grant?: string // signature over device, epoch, book and key: DeviceGrant; none from earlier releases
  readonly signKey: PublicKeyJwk // ECDSA P-256: checkpoints, receipts
  readonly sealKey: PublicKeyJwk // ECDH P-256: sealing of unsent work
  readonly packKey: PublicKeyJwk // ECDSA P-256: law packs
  readonly time: string // server time ISO
}

export interface SignInRequest {
  readonly officer: string // officer code, typed each time
  readonly passphrase: string
  readonly code?: string // of the authenticator, or a recovery code, where the account has one
}

export interface OfficerProfile {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly title: string
  readonly roles: readonly string[]
}

export interface SignInAnswer {
  readonly officer: OfficerProfile
  readonly expires: string
}

/** Law pack manifest; `hash` of the pack = SHA-256 of `bytes`, the exact manifest text that was signed. */
export interface PackManifest {
  readonly v: 1
  readonly name: string
  readonly validFrom: string
  readonly items: readonly { readonly id: string; readonly hash: string; readonly size: number }[]
}

/** What `GET /api/packs/delta?from=hash` answers. Applied to that pack it gives the manifest whose hash was signed. */
export interface PackDelta {
  readonly hash: string // of the pack in force; the same as `from`: nothing is different
  readonly sig: string
  readonly name: string
  readonly validFrom: string
  readonly added: PackManifest['items']
  readonly changed: PackManifest['items']
  readonly removed: readonly string[] // ids
}

export interface SignedPack {
  readonly hash: string
  readonly bytes: string // manifest JSON text
  readonly sig: string // base64url ECDSA P-256 over `motcua/pack/1|hash`
}
