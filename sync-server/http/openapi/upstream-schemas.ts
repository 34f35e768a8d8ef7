/** The types of domain/sync/upstream.ts as JSON Schema. */
import { hash, list, object, text, time, truth as flag, whole, type Schema } from './schema-words.ts'

const textOrNull: Schema = { type: ['string', 'null'] }
const link = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

const officers = list(
  object({ id: text, code: text, name: text, title: text, roles: list(text), active: flag }),
)
const devices = list(
  object(
    {
      id: text,
      name: text,
      kind: { enum: ['kiosk', 'board'] },
      publicKey: link('PublicKey'),
      epoch: whole,
      book: whole,
      status: { enum: ['active', 'clone-suspected', 'revoked'] },
      enrolledAt: time,
      revokedAt: textOrNull,
      books: list(object({ agency: text, year: whole, book: whole, epoch: whole, grantedAt: time })),
    },
    ['kind'],
  ),
)

export const upstreamSchemas = {
  BoxEnrolRequest: object({
    code: text,
    name: text,
    publicKey: link('PublicKey'),
    signKey: link('PublicKey'),
    historyId: text,
  }),
  BoxEnrolAnswer: object({
    device: text,
    commune: object({ code: text, name: text, centre: text, province: text, agency: text }),
    sealKey: link('PublicKey'),
    packKey: link('PublicKey'),
    time,
  }),
  MirrorRow: object({
    seq: whole,
    id: text,
    device: text,
    epoch: whole,
    dseq: whole,
    recv: time,
    hash,
    verdict: { enum: ['effective', 'commuting', 'contested', 'quarantined'] },
    problem: textOrNull,
    dossier: textOrNull,
    raw: text,
  }),
  MirrorPage: object({
    v: { const: 1 },
    commune: text,
    history: text,
    from: whole,
    prev: hash,
    rows: list(link('MirrorRow'), 500),
    statement: object({
      history: text,
      commune: text,
      from: whole,
      seq: whole,
      chain: hash,
      digest: hash,
      at: time,
      sig: text,
    }),
  }),
  MirrorEnd: object({ have: whole, chain: hash }),
  MirrorsAnswer: object({
    mirrors: list(object({ history: text, seq: whole, chain: hash, begunAt: time, lastAt: time })),
  }),
  MirrorRowsAnswer: object({ rows: list(link('MirrorRow')), more: flag, chain: textOrNull }),
  UpstreamFacts: object({ officers, devices }),
  MirrorFacts: object({ officers, devices, anchors: list(object({ chain: text, seq: whole, hash })) }),
  KeptFacts: object({
    id: whole,
    device: text,
    epoch: whole,
    from: whole,
    head: text,
    reason: text,
    recv: time,
    prev: text,
    events: list(text, 500),
  }),
  KeptAnswer: object({ kept: list(link('KeptFacts')) }),
  DownAnswer: object({
    items: list(object({ n: whole, kind: text, body: { type: 'object' }, at: time })),
    more: flag,
  }),
} as const satisfies Readonly<Record<string, Schema>>
