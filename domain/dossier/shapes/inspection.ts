import { count, listOf, oneOf, record, text, type Shape } from '../../base/shape.ts'
import { PATTERN_KINDS, type InspectionBodies } from '../bodies/inspection.ts'
import { day, id, somebody } from './parts.ts'

export const inspectionShapes: Readonly<Record<keyof InspectionBodies, Shape>> = {
  'pattern-reviewed': record(
    { pattern: oneOf(...PATTERN_KINDS), key: text, dossiers: listOf(id), families: count, reason: somebody },
    { until: day },
  ),
}
