/** The wire types of domain/sync/wire.ts as JSON Schema, for readers of `/api/openapi.json`. */
import { enrolledKinds } from '../../../domain/station/kinds.ts'
import { centreSchemas } from './centre-schemas.ts'
import { localRuleSchemas } from './local-rule-schemas.ts'
import { inspectionSchemas } from './inspection-schemas.ts'
import { moneySchemas } from './money-schemas.ts'
import { officerSchemas } from './officer-schemas.ts'
import { queueSchemas } from './queue-schemas.ts'
import { residentSchemas } from './resident-schemas.ts'
import { signatureSchemas } from './signature-schemas.ts'
import { transferSchemas } from './transfer-schemas.ts'
import { upstreamSchemas } from './upstream-schemas.ts'
import { base64url, hash, list, object, text, time, whole, type Schema } from './schema-words.ts'

export function ref(name: SchemaName): Schema {
  return { $ref: `#/components/schemas/${name}` }
}

const verdict: Schema = { enum: ['effective', 'commuting', 'contested', 'quarantined'] }
const problem = object({ code: text, details: { type: 'object' } }, ['details'])
const link = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

export const schemas = {
  ProblemDocument: object({
    type: { const: 'about:blank' },
    title: text,
    status: whole,
    code: text,
    details: { type: 'object' },
  }),
  Health: object({ status: { enum: ['ok', 'degraded'] }, version: text, time, details: { type: 'object' } }, [
    'details',
  ]),
  Segment: object({
    v: { const: 1 },
    device: text,
    epoch: whole,
    from: { type: 'integer', minimum: 1 },
    prev: hash,
    head: hash,
    sig: base64url,
    events: {
      type: 'array',
      minItems: 1,
      maxItems: 200,
      items: { oneOf: [object({ raw: text }), object({ sealed: base64url })] },
    },
  }),
  Checkpoint: object({
    historyId: text,
    commune: text,
    seq: whole,
    chain: hash,
    safe: whole,
    at: time,
    sig: base64url,
  }),
  EventVerdict: object({ id: text, dseq: whole, seq: whole, verdict, problem }, ['problem']),
  PushAnswer: object({
    stored: whole,
    head: hash,
    verdicts: list(link('EventVerdict')),
    checkpoint: link('Checkpoint'),
  }),
  PullRow: object(
    { seq: whole, id: text, device: text, dseq: whole, recv: time, verdict, problem, raw: text },
    ['problem'],
  ),
  PullAnswer: object(
    {
      rows: list(link('PullRow')),
      withheld: list(object({ seq: whole, sha256: hash })),
      more: { type: 'boolean' },
      chain: { oneOf: [hash, { type: 'null' }] },
      scopeEpoch: whole,
      checkpoint: link('Checkpoint'),
    },
    ['withheld'],
  ),
  PurgeAnswer: object({
    scopeEpoch: whole,
    forget: list(text),
    recall: list(text),
    more: { type: 'boolean' },
  }),
  DossierRowsAnswer: object({ rows: list(link('PullRow')), checkpoint: link('Checkpoint') }),
  StandingAnswer: object({
    at: link('Checkpoint'),
    end: link('Checkpoint'),
    epoch: whole,
    stored: whole,
    head: hash,
  }),
  SyncReceipt: object({
    v: { const: 1 },
    device: text,
    epoch: whole,
    through: whole,
    head: hash,
    files: list(hash),
    safe: { type: 'boolean' },
    at: time,
    sig: base64url,
  }),
  MissingRequest: object({ sha256: list(hash, 500) }),
  MissingAnswer: object({
    files: list(
      object({ sha256: hash, state: { enum: ['missing', 'partial', 'verified', 'refused'] }, problem }, [
        'problem',
      ]),
    ),
  }),
  PublicKey: object({ kty: { const: 'EC' }, crv: { const: 'P-256' }, x: base64url, y: base64url }),
  DeviceGrant: object({ commune: text, device: text, epoch: whole, book: whole, grant: base64url }),
  EnrolRequest: object(
    {
      code: text,
      name: text,
      publicKey: link('PublicKey'),
      again: link('DeviceGrant'),
      kind: { enum: [...enrolledKinds] },
    },
    ['again', 'kind'],
  ),
  EnrolAnswer: object({
    device: text,
    name: text,
    kind: { enum: [...enrolledKinds] },
    epoch: whole,
    commune: object({ code: text, name: text, centre: text, province: text, agency: text }),
    book: { type: 'integer', minimum: 0, maximum: 99 },
    historyId: text,
    grant: base64url,
    signKey: link('PublicKey'),
    sealKey: link('PublicKey'),
    packKey: link('PublicKey'),
    time,
  }),
  SignInRequest: object({ officer: text, passphrase: text, code: text }, ['code']),
  SignInAnswer: object({
    officer: object({ id: text, code: text, name: text, title: text, roles: list(text) }),
    expires: time,
  }),
  PackDelta: object({
    hash,
    sig: base64url,
    name: text,
    validFrom: text,
    added: list(link('PackEntry')),
    changed: list(link('PackEntry')),
    removed: list(text),
  }),
  PackEntry: object({ id: text, hash, size: whole }),
  SignedPack: object({ hash, bytes: text, sig: base64url }),
  PartOutcome: object({
    packet: { type: ['string', 'null'] },
    check: { type: ['string', 'null'] },
    part: whole,
    parts: whole,
    facts: whole,
    stored: whole,
    kept: whole,
    files: whole,
    seen: list(object({ entry: whole, state: { enum: ['verified', 'refused', 'damaged'] } })),
    declarations: whole,
    standing: list(whole),
    problem: { oneOf: [problem, { type: 'null' }] },
    receipt: { type: ['string', 'null'] },
  }),
  PacketAnswer: object({ parts: list(link('PartOutcome')) }),
  ScannerList: object({
    scanners: list(
      object({
        id: text,
        name: text,
        road: { enum: ['relay', 'direct'] },
        base: { type: ['string', 'null'] },
      }),
    ),
  }),
  ItemsRequest: object({ hashes: list(hash, 500) }),
  ItemsAnswer: object({ items: { type: 'object', additionalProperties: text } }),
  ...centreSchemas,
  ...residentSchemas,
  ...queueSchemas,
  ...localRuleSchemas,
  ...inspectionSchemas,
  ...moneySchemas,
  ...signatureSchemas,
  ...officerSchemas,
  ...transferSchemas,
  ...upstreamSchemas,
} as const satisfies Readonly<Record<string, Schema>>

export type SchemaName = keyof typeof schemas
