/** What travels about inspections (rules I and U of docs/protocol.md). */
import type { Assignment } from './assignment.ts'
import type { SampleTerms, Stratum, Unit } from './sample.ts'

/** `list` null: the same as what `known` named. */
export interface AssignmentsAnswer {
  readonly hash: string
  readonly list: {
    readonly commune: string
    readonly assignments: readonly Assignment[]
    readonly sig: string
  } | null
}

/** A dossier was opened by an inspector; told when there is a line, and once. */
export interface Opening {
  readonly id: string // uuid, made with the opening
  readonly officer: string
  readonly dossier: string
  readonly purpose: string
  readonly at: string
}

export interface Sample {
  readonly id: string
  readonly by: string
  readonly at: string
  readonly seed: string // hex, made by the home server: nobody can try until they like one
  readonly terms: SampleTerms
  readonly frameSize: number
  readonly frameSha256: string
  readonly strata: readonly Stratum[]
}

/** With the list it was drawn from, and whether drawing again from it gives the same. */
export interface WholeSample extends Sample {
  readonly frame: readonly Unit[]
  readonly isSame: boolean
}

export interface RecordRequest {
  readonly dossier: string
  readonly purpose: string
}

/** What the list a sample was drawn from is hashed as. */
export function frameText(frame: readonly Unit[]): string {
  return JSON.stringify(
    frame.map(({ id, code, on, procedure, officer, turn }) => [id, code, on, procedure, officer, turn]),
  )
}
