/** What residents filled in beforehand (rules Y), sealed as it came. */
import type { Result } from '../../../domain/base/result.ts'
import type { SubmissionListed, TakenAnswer } from '../../../domain/submission/wire.ts'

export interface NewSubmission {
  readonly commune: string
  readonly id: string
  readonly device: string
  readonly code: string
  readonly procedure: string
  readonly helper: string | null
  readonly isAssisted: boolean
  readonly isReadable: boolean
  readonly digest: string
  readonly pages: readonly string[]
  readonly sealed: Uint8Array
  readonly at: string
}

interface PageOfDevice {
  readonly commune: string
  readonly submission: string
  readonly sha256: string
  readonly device: string
  /** All pages of one submission, and all of a device since `since`. */
  readonly most: { readonly submission: number; readonly device: number; readonly since: string }
}

export interface NewPage extends PageOfDevice {
  readonly sealed: Uint8Array
  readonly at: string
}

/** A page that is about to be sent piece by piece. */
export interface PageClaim extends PageOfDevice {
  readonly size: number
  /** Bytes of other pages that are under way, of this submission and of this device: they count as if they were here. */
  readonly underWay: { readonly submission: number; readonly device: number }
}

export interface StoredSubmission extends SubmissionListed {
  readonly helper: string | null
  readonly announced: readonly string[] // pages
  readonly sealed: Uint8Array
}

/** Before these instants: pages that no submission followed, taken ones, unclaimed ones, and what is left of either. */
export interface SweepBefore {
  readonly stray: string
  readonly taken: string
  readonly unclaimed: string
  readonly forgotten: string
}

export interface SubmissionStore {
  /** Whether a page would be kept: `here` it is kept already. Refuses as `keepPage` does, and changes nothing. */
  judgePage(claim: PageClaim): Promise<Result<'wanted' | 'here'>>
  /**
   * Once for each hash; again changes nothing. `submission.differs` (begun by another device),
   * `submission.page-unannounced`, `submission.too-large|too-many`.
   */
  keepPage(page: NewPage): Promise<Result<null>>
  /**
   * Once for each id, with its pages; pages it does not name are dropped. `submission.differs`,
   * `submission.page-missing` {sha256}, `submission.too-many`: more than `most` of this device since `since`.
   */
  keepSubmission(
    submission: NewSubmission,
    most: { readonly device: number; readonly since: string },
  ): Promise<Result<{ readonly receivedAt: string }>>
  /** Newest first. `helper`: only what this officer helped with; taken ones only since `takenSince`. */
  submissions(input: {
    readonly commune: string
    readonly helper: string | null
    readonly takenSince: string
    readonly limit: number
  }): Promise<readonly SubmissionListed[]>
  /** Undefined when there is none, or its contents were deleted. */
  findSubmission(commune: string, id: string): Promise<StoredSubmission | undefined>
  findSubmissionPage(commune: string, id: string, sha256: string): Promise<Uint8Array | undefined>
  /** Once; the same officer again is told the same. `submission.not-found`, `submission.taken` {by, at}. */
  takeSubmission(input: {
    readonly commune: string
    readonly id: string
    readonly officer: string
    readonly at: string
    readonly dossier: string | null
  }): Promise<Result<TakenAnswer>>
  sweepSubmissions(before: SweepBefore): Promise<{ readonly emptied: number; readonly pages: number }>
}
