/** The wire types of domain/inspection. */
import { AUDIT_KINDS } from '../../../domain/inspection/audit-log.ts'
import { FINDING_STEPS } from '../../../domain/inspection/finding.ts'
import { DIMENSIONS } from '../../../domain/inspection/sample.ts'
import {
  base64url,
  hash,
  list,
  object,
  orNull,
  text,
  time,
  truth,
  whole,
  type Schema,
} from './schema-words.ts'

const asked = { officer: text, decision: text, purpose: text, from: text, until: text }
const assignment = object({
  id: text,
  ...asked,
  by: text,
  at: time,
  ended: orNull(object({ by: text, at: time })),
})
const unit = object({
  id: text,
  code: text,
  on: text,
  procedure: text,
  officer: text,
  turn: { enum: ['late', 'refused', 'withdrawn', 'plain'] },
})
const terms = object({
  from: text,
  until: text,
  by: list({ enum: DIMENSIONS }, DIMENSIONS.length),
  size: whole,
  atLeast: whole,
})
const sample = {
  id: text,
  by: text,
  at: time,
  seed: { type: 'string', pattern: '^[0-9a-f]{32}$' },
  terms,
  frameSize: whole,
  frameSha256: hash,
  strata: list(object({ key: list(text), units: whole, drawn: list(text) })),
}
const finding = object({
  id: text,
  dossier: orNull(text),
  sample: orNull(text),
  entries: list(object({ step: { enum: FINDING_STEPS }, by: text, at: time, text })),
})
const anything: Schema = { type: 'object' }
const outcome = { enum: ['done', 'refused'] }
const chainEnd = object({ seq: whole, chain: hash })
const fact = object({
  seq: orNull(whole),
  id: text,
  device: text,
  dseq: whole,
  recv: orNull(time),
  verdict: orNull({ enum: ['effective', 'commuting', 'contested', 'quarantined'] }),
  problem: orNull(anything),
  raw: text,
  sha256: hash,
})
const auditRow = object({
  seq: whole,
  at: time,
  officer: orNull(text),
  device: orNull(text),
  action: text,
  object: orNull(text),
  outcome,
  commitment: hash,
  salt: orNull(text),
  detail: orNull(text),
  previous: hash,
  hash,
})

export const inspectionSchemas = {
  Assignment: assignment,
  AssignmentRequest: object(asked),
  Assignments: object({
    hash,
    list: orNull(object({ commune: text, assignments: list(assignment), sig: base64url })),
  }),
  Openings: object({
    openings: list(object({ id: text, officer: text, dossier: text, purpose: text, at: time }), 100),
  }),
  OpeningsKnown: object({ known: list(text) }),
  RecordRequest: object({ dossier: text, purpose: text }),
  DossierRecord: object({
    v: { const: 1 },
    kind: { const: 'motcua/dossier-record' },
    commune: text,
    dossier: text,
    made: object({ at: time, by: text, purpose: text, on: { enum: ['server', 'device'] } }),
    facts: list(fact),
    ledger: orNull(object({ before: chainEnd, links: list(hash), end: chainEnd })),
    audit: orNull(object({ rows: list(auditRow), end: object({ seq: whole, hash }) })),
    key: object({ kty: text, crv: text, x: text, y: text }),
    sig: base64url,
  }),
  SampleTerms: terms,
  Samples: object({ samples: list(object(sample)) }),
  WholeSample: object({ ...sample, frame: list(unit), isSame: truth }),
  FindingRequest: object({ dossier: orNull(text), sample: orNull(text), text }),
  FindingStep: object({ step: { enum: FINDING_STEPS }, text }),
  Finding: finding,
  Findings: object({ findings: list(finding) }),
  Audit: object({
    reach: { enum: ['commune', 'security', 'own'] },
    lines: list(
      object({
        seq: whole,
        at: time,
        officer: orNull(text),
        device: orNull(text),
        action: { type: 'string', description: `begins with one of: ${AUDIT_KINDS.join(', ')}` },
        object: orNull(text),
        outcome,
        detail: orNull(anything),
        hash,
      }),
    ),
    more: truth,
    chain: object({
      rows: whole,
      verified: whole,
      fault: orNull(object({ seq: whole, kind: text })),
    }),
  }),
} as const
