import type { Result } from '../../../domain/base/result.ts'
import type { DayTally } from '../../../domain/appointment/crowd.ts'
import type { CentreList } from '../../../domain/centre/centre-facts.ts'

/** What the commune tells of its centre, as it stands now. */
export interface CentreStore {
  /** Version 0 and nothing in it before the first. */
  centre(commune: string): Promise<CentreList>
  /** `list.version` follows the one that was looked at. `centre.moved` when there is another by now. */
  changeCentre(list: CentreList, by: string, at: string): Promise<Result<null>>
}

/** A fact of an appointment, closed before it comes here. */
export interface SealedVisitFact {
  readonly id: string
  readonly day: string // YYYY-MM-DD
  readonly sealed: string
}

export interface VisitStore {
  /** Those that are there already stay as they are. */
  keepVisitFacts(commune: string, facts: readonly SealedVisitFact[]): Promise<void>
  /** In the order they came; those that were forgotten are passed over. `seq`: of the last that was looked at; less than
   *  `after` when this server was set back. */
  visitFacts(
    commune: string,
    after: number,
    limit: number,
  ): Promise<{ readonly facts: readonly SealedVisitFact[]; readonly seq: number; readonly more: boolean }>
  /** What is sealed of days before this one is taken out; that there was something is kept, so that it never comes back. */
  forgetVisits(commune: string, before: string): Promise<void>
}

/** How many people came when, of days gone by: all that is left of their waiting rooms. */
export interface CrowdStore {
  /** Counts what the waiting rooms of days before this one hold, each day once, of every commune; drops what is too old. */
  tallyCrowd(before: string, oldest: string): Promise<void>
  crowd(commune: string): Promise<readonly DayTally[]>
}
