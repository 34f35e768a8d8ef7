/** The wire types of domain/centre and domain/appointment. */
import { dutyParts, pointKinds } from '../../../domain/centre/centre-facts.ts'
import { priorityClasses } from '../../../domain/queue/priority.ts'
import { base64url, list, object, orNull, text, type Schema } from './schema-words.ts'

const number: Schema = { type: 'integer' }
const span = { from: text, to: text }
const facts = object({
  phones: list(object({ name: text, number: text }), 20),
  duty: list(
    object({ on: { oneOf: [number, text] }, part: { enum: [...dutyParts] }, name: text, phone: text }),
    200,
  ),
  away: list(object({ name: text, ...span }), 100),
  points: list(
    object({
      kind: { enum: [...pointKinds] },
      name: text,
      place: text,
      hours: text,
      phone: text,
      serves: text,
    }),
    100,
  ),
  notices: list(object({ text, ...span }), 20),
  visits: list(object({ validFrom: text, minutes: number, places: number, books: list(number, 99) }), 20),
})
const preCheck = object({ procedure: text, conditions: list(text), have: list(text) })
const bodies: Readonly<Record<string, Schema>> = {
  'visit-booked': object({
    place: object({ day: text, from: text, no: number }),
    to: text,
    procedure: orNull(text),
    preCheck: orNull(preCheck),
    priority: { enum: [...priorityClasses] },
    visitor: object({ name: text, phone: text }),
  }),
  'visit-cancelled': object({ by: { enum: ['visitor', 'centre'] } }),
  'visit-reminded': object({}),
  'visit-arrived': object({ ticket: orNull(text) }),
  'visit-missed': object({}),
}
const at = object({ ms: number, tick: number, device: text })
const fact: Schema = {
  oneOf: Object.entries(bodies).map(([type, body]) =>
    object({ id: text, day: text, visit: text, at, type: { type: 'string', const: type }, body }),
  ),
}

export const centreSchemas = {
  Centre: object({
    hash: text,
    list: orNull(object({ commune: text, version: number, facts, sig: base64url })),
  }),
  CentreChange: object({ after: number, facts }),
  CentreChanged: object({ version: number }),
  VisitFacts: object({ facts: list(fact, 200) }),
  VisitFactsStored: object({ stored: list(text, 200) }),
  VisitPage: object({ facts: list(fact, 200), seq: number, more: { type: 'boolean' } as Schema }),
} as const
