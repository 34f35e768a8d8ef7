/** Tables of inspections, as kysely sees them; made by `migrations/0016-inspection.ts`. */
import type { FindingStep } from '../../../domain/inspection/finding.ts'

export interface InspectionTables {
  inspection_assignment: {
    commune: string
    id: string
    officer: string
    decision: string
    purpose: string
    from_day: string
    until_day: string
    assigned_by: string
    at: string
    ended_at: string | null
    ended_by: string | null
  }
  inspection_opening: {
    commune: string
    id: string
    officer: string
    device: string
    dossier: string
    purpose: string
    at: string
    told_at: string
  }
  inspection_sample: {
    commune: string
    id: string
    officer: string
    at: string
    seed: string
    terms: string // JSON
    frame: string // JSON, the text its hash is taken over
    strata: string // JSON
  }
  inspection_finding: {
    commune: string
    id: string
    n: number
    dossier: string | null
    sample: string | null
    step: FindingStep
    officer: string
    said: string
    at: string
  }
}
