/** The wire types of domain/signature/signature-list.ts. */
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

const kind: Schema = { enum: ['position', 'details', 'renew', 'revoke'] }
const outcome: Schema = { enum: ['done', 'declined'] }
const asked = { certificate: text, kind, wanted: text, reason: text }
const answered = { outcome, number: text, date: text }

const authority = object({ sha256: hash, der: base64url, addedAt: time, addedBy: text })
const issuerList = object({
  issuer: hash,
  thisUpdate: time,
  nextUpdate: orNull(time),
  covers: { enum: ['all', 'users', 'authorities', 'none'] },
  points: list(text),
  since: orNull(time),
  revoked: list({ type: 'array', prefixItems: [text, whole], minItems: 2, maxItems: 2 }),
})
const source = object({
  issuer: text,
  address: text,
  thisUpdate: orNull(time),
  nextUpdate: orNull(time),
  fault: orNull(text),
})
const certificate = object({
  id: text,
  officer: orNull(text),
  holder: text,
  position: text,
  unit: text,
  serial: text,
  issuer: text,
  validFrom: time,
  validTo: time,
  source: { enum: ['file', 'result'] },
  recordedBy: orNull(text),
  recordedAt: time,
  endedAt: orNull(time),
  present: orNull(object({ position: text, isActive: truth })),
})
const request = object({
  ...asked,
  id: text,
  askedBy: text,
  askedAt: time,
  answer: orNull(object({ ...answered, recordedBy: text, recordedAt: time })),
})

export const signatureSchemas = {
  Signatures: object({
    hash,
    list: orNull(
      object({
        commune: text,
        version: whole,
        authorities: list(authority),
        lists: list(issuerList),
        sources: list(source),
        certificates: list(certificate),
        requests: list(request),
        sig: base64url,
      }),
    ),
  }),
  AuthorityFile: object({ file: base64url }),
  AuthoritiesAdded: object({ added: list(hash) }),
  SigningCertificateFile: object({ file: base64url, officer: orNull(text), position: text }),
  SigningCertificateOwner: object({ officer: orNull(text), position: text }),
  SigningRequest: object(asked),
  SigningAnswer: object(answered),
  MadeUnderId: object({ id: text }),
} as const
