/** Reads an event from the exact text a device made. Nothing of unknown shape reaches the fold. */
import { ok, refuse, type Result } from '../base/result.ts'
import {
  anything,
  count,
  decimal,
  either,
  flag,
  integer,
  listOf,
  mapOf,
  matching,
  oneOf,
  record,
  text,
  type Shape,
} from '../base/shape.ts'
import type { AnyEvent, EventType } from './events.ts'

const id = matching(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
const hash = matching(/^[0-9a-f]{64}$/)
const day = matching(/^\d{4}-\d{2}-\d{2}$/)
const wall = matching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
const instant = matching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/)
const printed = matching(/^[\x21-\x7e]+$/)
const empty = record({})

const preview = record({ sha256: hash, size: count, mime: text })
const file = record(
  { sha256: hash, size: count, mime: text, kind: text, pages: count },
  { previews: listOf(preview) },
)
const person = record(
  { name: text },
  { idNumber: text, birthDate: text, phone: text, email: text, address: text },
)
const due = record({ at: wall, rule: text, why: text })
const proof = either(
  record({ by: oneOf('files'), files: listOf(file) }),
  record({ by: oneOf('presented') }),
  record({ by: oneOf('form') }),
  record({ by: oneOf('reuse'), files: listOf(file), from: text, consent: oneOf(true) }),
  record({ by: oneOf('data'), source: text, reference: text }),
)
const components = listOf(record({ component: text, proof }))
const fieldValue: Shape = either(
  text,
  decimal,
  flag,
  mapOf(either(text, oneOf(null)), 20),
  listOf(mapOf(text, 40), 100),
)

const bodies: Readonly<Record<EventType, Shape>> = {
  'dossier-received': record(
    {
      code: printed,
      book: record({ agency: text, number: count, day, serial: count }),
      procedure: text,
      law: record({ pack: hash, procedure: hash, form: either(hash, oneOf(null)) }),
      channel: oneOf('direct', 'online', 'postal'),
      applicant: person,
      conditions: listOf(text),
      components,
      volunteered: listOf(file),
      form: either(record({ id: text, data: mapOf(fieldValue) }), oneOf(null)),
      receivedAt: wall,
      due,
      feeVnd: count,
      resultVia: oneOf('counter', 'post', 'electronic'),
    },
    { owner: person, timeCase: text },
  ),
  'note-added': record({ text }),
  'file-attached': record({ component: either(text, oneOf(null)), file }),
  'fee-recorded': record({ vnd: count, method: oneOf('cash', 'transfer', 'exempt'), reference: text }),
  'slip-printed': record({ slip: text, copies: count, sha256: hash }),
  'step-assigned': record({ step: text, to: text }),
  'step-completed': record({ step: text }),
  'custody-handed': record({ to: text }),
  'supplement-requested': record(
    { items: listOf(record({ component: text, what: text })), reason: text },
    { leaderReason: text },
  ),
  'supplement-received': record({ components, due }),
  'apology-issued': record({ due, reason: text, responsible: text }),
  'result-attached': record({ file, number: text, date: day, signer: text, signedAt: instant }),
  'result-returned': record({ to: text, shown: oneOf('receipt', 'id'), onBehalf: flag }),
  'dossier-closed': empty,
  'dossier-refused': record({ reason: text }),
  'dossier-stopped': record({ reason: text }),
  'dossier-withdrawn': record({ by: text, reason: text }),
  'dossier-transferred': record({ agency: text, reason: text }),
  'register-listed': record({
    box: text,
    title: text,
    series: oneOf('birth', 'marriage', 'death', 'land', 'decision', 'dossier', 'other'),
    year: text,
    expected: count,
  }),
  'record-kept': record({ record: id, no: text, files: listOf(file), fields: mapOf(text, 60) }),
  'record-checked': record({ record: id, values: mapOf(text, 60) }),
  'conflict-resolved': record({
    event: id,
    outcome: oneOf('keep-effective', 'adopt', 'void'),
    reason: text,
  }),
}

const envelope = record(
  {
    v: oneOf(1),
    id,
    dossier: id,
    type: oneOf(...Object.keys(bodies)),
    at: instant,
    clk: record({ off: integer, q: oneOf('synced', 'unsynced', 'suspect') }),
    actor: text,
    body: anything,
  },
  { parent: id },
)

/** Refuses `dossier.event.malformed` {at: path of the first fault}. */
export function parseEvent(raw: string): Result<AnyEvent> {
  let value: unknown
  try {
    value = JSON.parse(raw)
  } catch {
    return refuse('dossier.event.malformed', { at: 'json' })
  }
  const event = value as AnyEvent
  const fault = envelope(value, '') ?? bodies[event.type](event.body, '.body')
  return fault === null ? ok(event) : refuse('dossier.event.malformed', { at: fault })
}
