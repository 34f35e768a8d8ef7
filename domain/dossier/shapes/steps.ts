import { oneOf, record, text, type Shape } from '../../base/shape.ts'
import type { StepBodies } from '../bodies/steps.ts'
import { due, id, somebody, wall } from './parts.ts'

export const stepShapes: Readonly<Record<keyof StepBodies, Shape>> = {
  'step-assigned': record({ step: text, to: somebody }, { due: wall, office: text }),
  'step-completed': record({ step: text }, { note: text }),
  'step-returned': record({ step: text, to: somebody, reason: text }, { due: wall }),
  'custody-handed': record({ to: somebody }, { list: text }),
  'opinion-asked': record({ office: text, question: text, due }),
  'opinion-given': record({
    ask: id,
    stance: oneOf('agree', 'disagree', 'needs-data'),
    basis: text,
    text,
    by: text,
  }),
  urged: record({ to: text, text }),
  explained: record({ text, responsible: text, unit: text }),
}
