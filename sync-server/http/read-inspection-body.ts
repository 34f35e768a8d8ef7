/** The shapes of what inspectors and leaders type. */
import { AUDIT_KINDS } from '../../domain/inspection/audit-log.ts'
import { FINDING_STEPS } from '../../domain/inspection/finding.ts'
import { DIMENSIONS } from '../../domain/inspection/sample.ts'
import { count, either, listOf, matching, oneOf, record, text } from '../../domain/base/shape.ts'

export const uuid = matching(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
export const day = matching(/^\d{4}-\d{2}-\d{2}$/)
const instant = matching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/)
const said = matching(/^[^\p{Cc}]*$/u, 500)

export const assignmentShape = record({ officer: uuid, decision: said, purpose: said, from: day, until: day })
export const openingsShape = record({
  openings: listOf(record({ id: uuid, officer: uuid, dossier: uuid, purpose: said, at: instant }), 100),
})
export const sampleShape = record({
  from: day,
  until: day,
  by: listOf(oneOf(...DIMENSIONS), DIMENSIONS.length),
  size: count,
  atLeast: count,
})
const nothing = oneOf(null)
export const findingShape = record({ dossier: either(uuid, nothing), sample: either(uuid, nothing), text })
export const findingStepShape = record({ step: oneOf(...FINDING_STEPS), text })
export const recordShape = record({ dossier: uuid, purpose: said })

export const auditQueryShape = record(
  {},
  {
    dossier: uuid,
    officer: uuid,
    kind: oneOf(...AUDIT_KINDS),
    from: day,
    until: day,
    before: matching(/^\d{1,15}$/),
  },
)
