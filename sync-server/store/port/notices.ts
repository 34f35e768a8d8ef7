/** Notices to residents: made from the ledger once, delivered until it worked or is given up. Times in ms. */
import type { AnyEvent } from '../../../domain/dossier/events.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { Notice } from '../../../domain/notice/notices.ts'

export interface WaitingNotice {
  readonly commune: string
  readonly notice: Notice
  readonly tries: number
  readonly madeAt: number
}

export interface NoticeStore {
  /**
   * Reads on in the ledger of a commune and keeps what `tell` makes of it, with the place, in one transaction. The first
   * time it begins at the end: what happened before notices were switched on is no news. Answers how many rows were read.
   */
  makeNotices(input: {
    readonly commune: string
    readonly now: number
    readonly tell: (event: AnyEvent, state: DossierState) => readonly Notice[]
  }): Promise<number>
  /** Due ones, oldest first. */
  waitingNotices(commune: string, now: number, limit: number): Promise<readonly WaitingNotice[]>
  /** What became of it. Sent or given up, its address and text are blanked. */
  noticeTried(input: {
    readonly commune: string
    readonly event: string
    readonly way: string
    readonly state: 'sent' | 'waiting' | 'given-up'
    readonly nextAt: number
    readonly problem: string | null
  }): Promise<void>
}
