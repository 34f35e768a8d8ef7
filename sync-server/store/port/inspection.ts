/** Inspections of a commune (rules I): assignments, what was opened, samples, findings. */
import type { Result } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { Assignment } from '../../../domain/inspection/assignment.ts'
import type { Finding, FindingEntry } from '../../../domain/inspection/finding.ts'
import type { SampleTerms, Stratum } from '../../../domain/inspection/sample.ts'
import type { Opening } from '../../../domain/inspection/wire.ts'

export interface StoredSample {
  readonly id: string
  readonly officer: string
  readonly at: string
  readonly seed: string
  readonly terms: SampleTerms
  readonly frame: string // the text its hash is taken over
  readonly strata: readonly Stratum[]
}

export interface InspectionStore {
  assignments(commune: string): Promise<readonly Assignment[]>
  addAssignment(commune: string, assignment: Assignment): Promise<void>
  /** `inspection.assignment.not-found` when there is none that has not ended. */
  endAssignment(input: { commune: string; id: string; by: string; at: string }): Promise<Result<null>>
  /** Answers those that were not known before: what is told twice is written once. */
  addOpenings(
    commune: string,
    device: string,
    openings: readonly Opening[],
    toldAt: string,
  ): Promise<readonly Opening[]>
  addSample(commune: string, sample: StoredSample): Promise<void>
  /** Without their lists, newest first. */
  samples(commune: string): Promise<readonly StoredSample[]>
  findSample(commune: string, id: string): Promise<StoredSample | null>
  findings(commune: string): Promise<readonly Finding[]>
  addFinding(commune: string, finding: Finding): Promise<void>
  /** `check` decides on the finding as it stands; null: there is none. */
  followFinding(input: {
    readonly commune: string
    readonly id: string
    readonly check: (finding: Finding) => Result<FindingEntry>
  }): Promise<Result<Finding> | null>
  /** Dossiers behind `after`, by id. */
  dossiersAfter(commune: string, after: string, limit: number): Promise<readonly DossierState[]>
  /** First and last row of the ledger that belong to a dossier; null when there is none. */
  dossierSpan(commune: string, dossier: string): Promise<{ first: number; last: number } | null>
}
