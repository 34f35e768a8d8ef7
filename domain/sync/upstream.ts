/**
 * What travels between a commune box and its province. Numbered rules: docs/protocol.md, letter T. A box ships the rows
 * of its ledger with the verdicts it gave; nothing is judged twice.
 */
import type { PublicKeyJwk, Verdict } from './wire.ts'

export const UPSTREAM_VERSION = 1
export const MAX_MIRROR_ROWS = 500

/** One row of a box's ledger. `problem` is the exact JSON text the box keeps, so that both ends hold the same bytes. */
export interface MirrorRow {
  readonly seq: number
  readonly id: string
  readonly device: string
  readonly epoch: number
  readonly dseq: number
  readonly recv: string
  readonly hash: string // the author's chain, hex
  readonly verdict: Verdict
  readonly problem: string | null
  readonly dossier: string | null
  readonly raw: string
}

/** The box's signed word on the rows of one page: their order, their bytes and their verdicts. */
export interface MirrorStatement {
  readonly history: string
  readonly commune: string
  readonly from: number
  readonly seq: number // of the last row
  readonly chain: string // the ledger's chain there
  readonly digest: string // SHA-256 of mirrorRowText of every row, one a line
  readonly at: string
  readonly sig: string
}

export interface MirrorPage {
  readonly v: typeof UPSTREAM_VERSION
  readonly commune: string
  readonly history: string
  readonly from: number
  readonly prev: string // the ledger's chain before `from`
  readonly rows: readonly MirrorRow[]
  readonly statement: MirrorStatement
}

/** What `POST /api/upstream/rows` answers: how far the mirror goes now. */
export interface MirrorEnd {
  readonly have: number
  readonly chain: string
}

export interface MirrorSummary {
  readonly history: string
  readonly seq: number
  readonly chain: string
  readonly begunAt: string
  readonly lastAt: string
}

/** `GET /api/upstream/mirrors`: what the province holds of this commune, the newest first. */
export interface MirrorsAnswer {
  readonly mirrors: readonly MirrorSummary[]
}

/** Rows given back to a box that lost them. `chain` at the last row, or at `after` when there is none. */
export interface MirrorRowsAnswer {
  readonly rows: readonly MirrorRow[]
  readonly more: boolean
  readonly chain: string | null
}

/** What everybody of the commune may know of an officer; secrets never leave the box. */
export interface OfficerFacts {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly title: string
  readonly roles: readonly string[]
  readonly active: boolean
}

export interface DeviceFacts {
  readonly id: string
  readonly name: string
  readonly kind?: 'kiosk' | 'board' // a counter when not said
  readonly publicKey: PublicKeyJwk
  readonly epoch: number
  readonly book: number
  readonly status: 'active' | 'clone-suspected' | 'revoked'
  readonly enrolledAt: string
  readonly revokedAt: string | null
  readonly books: readonly BookFacts[]
}

export interface BookFacts {
  readonly agency: string
  readonly year: number
  readonly book: number
  readonly epoch: number
  readonly grantedAt: string
}

/** Where a hash chain of the box's audit stood: what was written before can't be changed unseen afterwards. */
export interface AuditAnchor {
  readonly chain: string
  readonly seq: number
  readonly hash: string
}

export interface UpstreamFacts {
  readonly officers: readonly OfficerFacts[]
  readonly devices: readonly DeviceFacts[]
}

/** A segment the box keeps for review instead of in its ledger. */
export interface KeptFacts {
  readonly id: number
  readonly device: string
  readonly epoch: number
  readonly from: number
  readonly head: string
  readonly reason: string
  readonly recv: string
  readonly prev: string
  readonly events: readonly string[]
}

export interface KeptAnswer {
  readonly kept: readonly KeptFacts[]
}

export type DownKind = 'pack' | 'device-revoked' | 'officer-left' | 'notice' | 'transfer'

/** What comes down to a commune, numbered from 1. A kind the box does not know is kept and passed over. */
export interface DownItem {
  readonly n: number
  readonly kind: DownKind | (string & {})
  readonly body: Readonly<Record<string, unknown>>
  readonly at: string
}

export interface DownAnswer {
  readonly items: readonly DownItem[]
  readonly more: boolean
}

export interface BoxEnrolRequest {
  readonly code: string
  readonly name: string
  readonly publicKey: PublicKeyJwk // proves the box's requests
  readonly signKey: PublicKeyJwk // the box's own: verifies its statements
  readonly historyId: string
}

export interface BoxEnrolAnswer {
  readonly device: string
  readonly commune: {
    readonly code: string
    readonly name: string
    readonly centre: string
    readonly province: string
    readonly agency: string
  }
  readonly sealKey: PublicKeyJwk
  readonly packKey: PublicKeyJwk
  readonly time: string
}

export function mirrorRowText(commune: string, r: Omit<MirrorRow, 'raw'>): string {
  const { seq, id, device, epoch, dseq, recv, hash, verdict, problem, dossier } = r
  const fields = [commune, seq, id, device, epoch, dseq, recv, hash, verdict, problem, dossier]
  return JSON.stringify(['motcua/row/1', ...fields])
}

export function mirrorText(s: Omit<MirrorStatement, 'sig'>): string {
  return `motcua/mirror/1|${s.history}|${s.commune}|${s.from}|${s.seq}|${s.chain}|${s.digest}|${s.at}`
}
