/** Rows of inspections as the port gives them. */
import type { Selectable } from 'kysely'
import type { Assignment } from '../../../domain/inspection/assignment.ts'
import type { SampleTerms, Stratum } from '../../../domain/inspection/sample.ts'
import type { StoredSample } from '../port.ts'
import type { Tables } from './tables.ts'

export function toAssignment(row: Selectable<Tables['inspection_assignment']>): Assignment {
  const { id, officer, decision, purpose, from_day: from, until_day: until, assigned_by: by, at } = row
  const ended = row.ended_at === null ? null : { by: row.ended_by ?? '', at: row.ended_at }
  return { id, officer, decision, purpose, from, until, by, at, ended }
}

export const sampleColumns = ['id', 'officer', 'at', 'seed', 'terms', 'strata'] as const

export function toSample(
  row: Pick<Selectable<Tables['inspection_sample']>, (typeof sampleColumns)[number] | 'frame'>,
): StoredSample {
  const terms = JSON.parse(row.terms) as SampleTerms
  return { ...row, terms, strata: JSON.parse(row.strata) as Stratum[] }
}
