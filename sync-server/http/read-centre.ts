/** The shapes of what a commune tells of its centre, and of appointments. */
import {
  count,
  either,
  integer,
  listOf,
  matching,
  oneOf,
  record,
  type Shape,
} from '../../domain/base/shape.ts'
import { dutyParts, pointKinds } from '../../domain/centre/centre-facts.ts'
import { priorityClasses } from '../../domain/queue/priority.ts'
import { line } from './read-officer-body.ts'

const day = matching(/^\d{4}-\d{2}-\d{2}$/)
const time = matching(/^\d{2}:\d{2}$/)
const phone = matching(/^[\d+ .-]*$/, 20)
const mayBeEmpty = matching(/^[^\p{C}]*$/u, 300)
const nobody = oneOf(null)

export const centreShape = record({
  after: count,
  facts: record({
    phones: listOf(record({ name: line(80), number: phone }), 20),
    duty: listOf(
      record({
        on: either(oneOf(0, 1, 2, 3, 4, 5, 6), day),
        part: oneOf(...dutyParts),
        name: line(80),
        phone,
      }),
      200,
    ),
    away: listOf(record({ name: line(80), from: day, to: day }), 100),
    points: listOf(
      record({
        kind: oneOf(...pointKinds),
        name: line(120),
        place: line(200),
        hours: mayBeEmpty,
        phone,
        serves: mayBeEmpty,
      }),
      100,
    ),
    notices: listOf(record({ text: line(300), from: day, to: day }), 20),
    visits: listOf(record({ validFrom: day, minutes: count, places: count, books: listOf(count, 99) }), 20),
  }),
})

const moment = record({ ms: integer, tick: count, device: line(64) })
const preCheck = record({
  procedure: line(40),
  conditions: listOf(line(80), 40),
  have: listOf(line(80), 60),
})
const bodies: Readonly<Record<string, Shape>> = {
  'visit-booked': record({
    place: record({ day, from: time, no: count }),
    to: time,
    procedure: either(line(40), nobody),
    preCheck: either(preCheck, nobody),
    priority: oneOf(...priorityClasses),
    visitor: record({ name: line(120), phone }),
  }),
  'visit-cancelled': record({ by: oneOf('visitor', 'centre') }),
  'visit-reminded': record({}),
  'visit-arrived': record({ ticket: either(line(40), nobody) }),
  'visit-missed': record({}),
}
const fact = either(
  ...Object.entries(bodies).map(([type, body]) =>
    record({ id: line(64), day, visit: line(64), at: moment, type: oneOf(type), body }),
  ),
)

export const visitFactsShape = record({ facts: listOf(fact, 200) })
