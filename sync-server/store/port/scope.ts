/** Which dossiers the devices of a commune carry. What leaves a device stays in the ledger. */
import type { PulledRows } from './ledger.ts'

export interface ScopeChanges {
  readonly epoch: number // through which these changes reach
  readonly forget: readonly string[] // dossiers; `*`: all
  readonly recall: readonly string[]
  readonly more: boolean
}

export interface ScopeStore {
  /**
   * Dossiers that ended, and to which nothing came since `before`, leave the devices of the commune; one of them that
   * something came to comes back. Answers how many changed.
   */
  shrinkScope(input: { commune: string; before: string; at: string }): Promise<number>
  /** This device carries nothing of its commune any more: it was moved. It may still push. */
  emptyScope(input: { commune: string; device: string; at: string }): Promise<void>
  scopeChanges(input: {
    commune: string
    device: string
    since: number
    limit: number
  }): Promise<ScopeChanges>
  /** Every row of one dossier, in ledger order. */
  dossierRows(commune: string, dossier: string): Promise<PulledRows>
}
