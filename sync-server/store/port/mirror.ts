/** The province's side: boxes, the ledgers they mirror, and what goes down to their communes. */
import type { Result } from '../../../domain/base/result.ts'
import type {
  AuditAnchor,
  DownItem,
  KeptFacts,
  MirrorEnd,
  MirrorRow,
  MirrorStatement,
  MirrorSummary,
  UpstreamFacts,
} from '../../../domain/sync/upstream.ts'
import type { PublicKeyJwk } from '../../../domain/sync/wire.ts'
import type { Device } from './devices.ts'

export interface BoxInput {
  readonly codeHash: string
  readonly keyId: string
  readonly publicKey: PublicKeyJwk
  readonly signKey: PublicKeyJwk
  readonly history: string
  readonly name: string
  readonly newDeviceId: string
  readonly at: string
}

/** A page whose signature, digest and chain have been proven; `chains`: the ledger's chain at each row. */
export interface ProvenPage {
  readonly commune: string
  readonly box: string
  readonly history: string
  readonly from: number
  readonly prev: string
  readonly rows: readonly MirrorRow[]
  readonly chains: readonly string[]
  readonly statement: MirrorStatement
  readonly at: string
}

export interface MirrorPlace {
  readonly commune: string
  readonly history: string
}

export interface MirrorDossier {
  readonly id: string
  readonly stage: string
  readonly code: string | null
  readonly state: string // JSON of DossierState
  readonly seq: number
}

export interface BoxStore {
  addBoxCode(input: { hash: string; commune: string; expiresAt: string }): Promise<void>
  /** `enrol.code.refused`, `enrol.key.revoked`. The box a commune had before is revoked with it. */
  enrolBox(input: BoxInput): Promise<Result<Device>>
  boxSignKey(commune: string, device: string): Promise<PublicKeyJwk | undefined>
  /** A commune that ever got a box has its home there. */
  hasBox(commune: string): Promise<boolean>
}

export interface MirrorStore {
  /** `upstream.gap|fork|rows-broken`. Rows that are held already add nothing. */
  takeMirrorPage(page: ProvenPage): Promise<Result<MirrorEnd>>
  /** The newest first. */
  listMirrors(commune: string): Promise<readonly MirrorSummary[]>
  mirrorRows(
    input: MirrorPlace & { after: number; limit: number; maxBytes: number },
  ): Promise<{ readonly rows: readonly MirrorRow[]; readonly more: boolean; readonly chain: string | null }>
  setMirrorFacts(
    input: MirrorPlace & UpstreamFacts & { anchors: readonly AuditAnchor[]; at: string },
  ): Promise<void>
  mirrorFacts(place: MirrorPlace): Promise<UpstreamFacts>
  addMirrorKept(input: MirrorPlace & { kept: KeptFacts; at: string }): Promise<void>
  /** At most one: it may be large. */
  mirrorKept(input: MirrorPlace & { after: number }): Promise<readonly KeptFacts[]>
  findMirrorDossier(place: MirrorPlace, id: string): Promise<MirrorDossier | undefined>
  /** The number it got. */
  addDown(input: { commune: string; kind: string; body: object; at: string }): Promise<number>
  /** In order. A law pack that has become the current one since is added first. */
  downItems(input: {
    commune: string
    after: number
    limit: number
    at: string
  }): Promise<readonly DownItem[]>
}
