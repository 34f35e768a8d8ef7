/** What the ledger needs of the law (domain/dossier). A port, so that the store and its tests know no rule of it. */
import type { Problem, Result } from '../../domain/base/result.ts'
import type { Role } from '../../domain/dossier/actions.ts'
import type { AnyEvent } from '../../domain/dossier/events.ts'
import type { DossierState } from '../../domain/dossier/state.ts'
import type { LocalRule } from '../../domain/workflow/local-rules.ts'
import type { Taker } from '../../domain/workflow/may-take.ts'
import type { PackManifest, Verdict } from '../../domain/sync/wire.ts'
import type { ResultFindings } from '../store/port/results.ts'

/** What the home server knows beside the dossier itself, within the commune of the device. */
export interface LawFacts {
  readonly agency: string
  readonly book: number // of the device that made the fact
  readonly earlierBooks: ReadonlySet<number> // of its earlier enrolments (E5)
  rolesOf(officer: string): readonly Role[] | null
  /** Whom a step may be given to; absent where it was judged before. */
  readonly officerOf?: (officer: string) => Taker | null
  /** What the commune laid down itself, in its order; absent: nothing. */
  readonly localRules?: readonly LocalRule[]
  /** The dossier on which an official number, or the file of a result, already stands. */
  codeHolder(code: string): string | null
  resultHolder(sha256: string): string | null
  /** The dossier that was made here of one that another commune sent on. */
  originHolder(origin: string): string | null
  /** What this server found in a file of a result; null: it is not here. Absent: the author's word must do. */
  readonly resultFindings?: (sha256: string) => ResultFindings | null
  /** A parsed item of any law pack this server ever had, by content hash. */
  findItem(hash: string): unknown
}

export interface Judged {
  readonly verdict: Verdict
  readonly problem?: Problem
  readonly next: DossierState | null
}

export interface EventLaw {
  parse(text: string): Result<AnyEvent>
  /** Items to have at hand (hashes) when a fact names this pack; the fact's own procedure and form always are. */
  itemsOf(pack: PackManifest): readonly string[]
  judge(state: DossierState | null, event: AnyEvent, facts: LawFacts): Judged
}

/** One event our own code stumbles over must not stop a device for ever: it is kept aside, and we are told. */
export function unstoppable(law: EventLaw, onFault: (error: unknown) => void): EventLaw {
  const unjudged: Problem = { code: 'sync.event.unjudged' }
  return {
    itemsOf: (pack) => law.itemsOf(pack),
    parse(text) {
      try {
        return law.parse(text)
      } catch (error) {
        onFault(error)
        return { ok: false, problem: unjudged }
      }
    },
    judge(state, event, facts) {
      try {
        return law.judge(state, event, facts)
      } catch (error) {
        onFault(error)
        return { verdict: 'quarantined', problem: unjudged, next: state }
      }
    },
  }
}
