import { listOf, record, text, type Shape } from '../../base/shape.ts'
import type { SideRoadBodies } from '../bodies/side-roads.ts'
import { components, due, somebody, wall } from './parts.ts'

const reason = record({ reason: text })
const toAgency = record({ agency: text, reason: text })

export const sideRoadShapes: Readonly<Record<keyof SideRoadBodies, Shape>> = {
  'supplement-requested': record(
    { items: listOf(record({ component: text, what: text })), reason: text },
    { leaderReason: text },
  ),
  'supplement-received': record({ components, due }),
  'apology-issued': record({ due, reason: text, responsible: text }, { number: text, explanation: text }),
  'dossier-refused': reason,
  'dossier-stopped': reason,
  'dossier-withdrawn': record({ by: text, reason: text }),
  'dossier-transferred': toAgency,
  'dossier-forwarded': toAgency,
  'competent-accepted': record({ at: wall, due, reference: text }),
  'dossier-reopened': record({ reason: text, step: text, to: somebody }),
}
