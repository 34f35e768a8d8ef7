/** Boxes of statuses for the kiosks of a commune (rules Y). */
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { StatusBox } from '../../../domain/status/public-status.ts'

/** What is kept of a dossier's box beside it: whether it must be made anew, and with which key. */
export interface KeptBox {
  readonly code: string
  readonly lastFour: string
  readonly find: string
  readonly secret: Uint8Array
  readonly said: string
  readonly until: string | null
}

export interface MadeBox extends KeptBox {
  readonly dossier: string
  readonly box: string
}

export interface StatusWork {
  readonly salt: string
  readonly through: number // of the ledger, when this is done
  readonly dossiers: readonly { readonly state: DossierState; readonly kept: KeptBox | null }[]
}

export interface StatusPage {
  readonly salt: string
  readonly boxes: readonly StatusBox[]
  readonly seq: number
  readonly whole: boolean
}

export interface StatusStore {
  /** Communes where a kiosk stands and something came to the ledger since the last round. */
  communesWithStatusNews(): Promise<readonly string[]>
  /**
   * Dossiers something came to since the last round; null when nothing did. Begins a commune's book: `salt` and `from`
   * count only then. `from` is greater than any number an earlier book of this commune can have reached.
   */
  statusWork(input: {
    readonly commune: string
    readonly salt: string
    readonly from: number
    readonly limit: number
  }): Promise<StatusWork | null>
  /** `gone`: boxes that are no more; one of `made` may take the place. */
  keepStatuses(input: {
    readonly commune: string
    readonly through: number
    readonly made: readonly MadeBox[]
    readonly settled: readonly { readonly dossier: string; readonly until: string | null }[]
    readonly gone: readonly string[]
  }): Promise<void>
  /** Boxes of dossiers that ended too long ago; kiosks are told everything anew. Answers how many. */
  dropStatuses(before: string): Promise<number>
  /** Null: this commune has no book yet. */
  statuses(commune: string, after: number, limit: number): Promise<StatusPage | null>
}
