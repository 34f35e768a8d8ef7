/** Looking at how the centre works (L13, L14): patterns, samples, findings. Who inspects changes nothing of a dossier. */
import { audited, commune, stepUp } from '../grants.ts'
import type { Row } from './row.ts'

export const inspectionRows = {
  'patterns.read': { leader: commune, inspector: commune },
  /** A leader lets an inspector in, for a purpose and a time. */
  'inspection.assign': { leader: { ...commune, ...stepUp, ...audited } },
  'inspection.read': { leader: commune, inspector: commune },
  'inspection.carry': { inspector: { ...commune, ...audited } },
  'inspection.answer': { leader: { ...commune, ...audited } },
  /** Everything that was ever done with one dossier, with its proofs. */
  'record.export': {
    leader: { ...commune, ...audited },
    inspector: { ...commune, needs: 'reason', ...audited },
  },
} as const satisfies Record<string, Row>
