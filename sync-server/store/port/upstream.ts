/** The box's side: what is still to be shipped, what came down, and what is taken back after a loss. */
import type { Problem, Result } from '../../../domain/base/result.ts'
import type {
  AuditAnchor,
  DownItem,
  KeptFacts,
  MirrorRow,
  UpstreamFacts,
} from '../../../domain/sync/upstream.ts'

export interface UpstreamState {
  readonly history: string // names the mirror that is written now
  readonly base: string // the historyId under which that name was chosen
  readonly have: number // row through which the province holds the ledger
  readonly filesThrough: number // row through which files are listed for sending
  readonly keptThrough: number
  readonly facts: string // digest of the facts sent last
  readonly anchoredAt: string
  readonly downThrough: number
  readonly filesBack: boolean // files of rows taken back may be fetched from the province
}

export interface WaitingFile {
  readonly sha256: string
  readonly size: number
  readonly mime: string
  readonly place: string | null // of an upload that was begun
  readonly iv: string | null
  readonly key: string | null
}

/** A piece of one author's log, as it stood in a ledger that was lost. */
export interface TakenBack {
  readonly commune: string
  readonly device: string
  readonly epoch: number
  readonly from: number
  readonly items: readonly { readonly hash: string; readonly raw: Uint8Array }[]
  readonly at: string // when it was first received
}

export interface UpstreamBehind {
  readonly rows: number
  readonly files: number
  readonly refused: number
}

export interface UpstreamStore {
  upstreamState(commune: string): Promise<UpstreamState | undefined>
  setUpstream(commune: string, state: UpstreamState): Promise<void>
  patchUpstream(commune: string, change: Partial<Omit<UpstreamState, 'history' | 'base'>>): Promise<void>
  /** Rows after `after` as they are shipped, and the ledger's chain before and after them. */
  upstreamRows(input: { commune: string; after: number; limit: number; maxBytes: number }): Promise<{
    readonly rows: readonly MirrorRow[]
    readonly prev: string
    readonly chain: string
  }>
  upstreamFacts(commune: string): Promise<UpstreamFacts & { readonly anchors: readonly AuditAnchor[] }>
  nextKept(commune: string, after: number): Promise<KeptFacts | undefined>
  /** Lists the files of the next rows for sending; how many rows were looked at. */
  listFilesForUpstream(commune: string, limit: number): Promise<number>
  /** Files that are here and not yet there: nearest deadline first, small first. */
  nextUpstreamFiles(commune: string, limit: number): Promise<readonly WaitingFile[]>
  setUploadPlace(
    commune: string,
    sha256: string,
    upload: { readonly place: string | null; readonly iv: string | null; readonly key: string | null },
  ): Promise<void>
  settleUpstreamFiles(
    commune: string,
    files: readonly { readonly sha256: string; readonly problem: Problem | null }[],
    at: string,
  ): Promise<void>
  /** The province was set back: what it verified once is asked again. */
  doubtUpstreamFiles(commune: string): Promise<void>
  /** Row through which rows and the files held here are with the province; kept, never goes back. */
  raiseUpstreamSafe(commune: string): Promise<number>
  upstreamBehind(commune: string): Promise<UpstreamBehind>

  /** False when it was taken before. Its effect and the cursor are one transaction. */
  takeDown(commune: string, item: DownItem, takenAt: string): Promise<boolean>
  readInbox(commune: string, after: number, limit: number): Promise<readonly DownItem[]>
  /** The newest of that kind. */
  lastDown(commune: string, kind: string): Promise<DownItem | undefined>

  takenThrough(commune: string, history: string): Promise<number>
  setTaken(commune: string, history: string, seq: number): Promise<void>
  takeBackFacts(commune: string, facts: UpstreamFacts): Promise<void>
  takeBackKept(commune: string, kept: KeptFacts): Promise<void>
  /** `device.unknown`, `sync.segment.gap`. A log that parts from the one held here is kept for review. */
  takeBack(piece: TakenBack): Promise<Result<{ readonly added: number }>>
  /** Files that rows speak of and that are not here, by hash. */
  filesNotHere(commune: string, after: string, limit: number): Promise<readonly string[]>
}
