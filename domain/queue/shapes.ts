/** Shapes of the waiting room's facts, as they come over the wire or from another page. */
import {
  count,
  flag,
  integer,
  isPlainObject,
  listOf,
  matching,
  oneOf,
  record,
  type Shape,
} from '../base/shape.ts'
import type { QueueFactType } from './facts.ts'
import { priorityClasses } from './priority.ts'
import { MOST_OF_A_DAY, SERIES_LETTERS } from './ticket-number.ts'

const MOST_COUNTERS = 99
const MOST_CHOSEN = 60

const id = matching(/^[\w.:/-]{1,80}$/)
const word = matching(/^[\w.-]{1,80}$/)
const day = matching(/^\d{4}-\d{2}-\d{2}$/)
const field = matching(/^[^\p{C}]{1,160}$/u)
const within =
  (low: number, high: number): Shape =>
  (value, path) =>
    integer(value, path) === null && (value as number) >= low && (value as number) <= high ? null : path
const counter = within(1, MOST_COUNTERS)
const orNull =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? null : shape(value, path)

export const ticketNumber = record({
  series: matching(new RegExp(`^[${SERIES_LETTERS}]{1,2}$`)),
  count: within(1, MOST_OF_A_DAY),
})

const preCheck = record(
  {
    procedure: word,
    conditions: listOf(word, MOST_CHOSEN),
    have: listOf(word, MOST_CHOSEN),
  },
  { code: matching(/^[2-9A-Z]{7}$/) },
)

const moveTo: Shape = (value, path) =>
  (isPlainObject(value) && 'counter' in value ? record({ counter }) : record({ field }))(value, path)

const atCounter = record({ counter })
const nothing = record({})

const bodies: Readonly<Record<QueueFactType, Shape>> = {
  'ticket-taken': record({
    number: ticketNumber,
    priority: oneOf(...priorityClasses),
    field: orNull(field),
    isQuick: flag,
    preCheck: orNull(preCheck),
  }),
  'ticket-shown': record({ number: ticketNumber, counter }),
  'ticket-called': atCounter,
  'ticket-recalled': atCounter,
  'ticket-held': atCounter,
  'ticket-missed': atCounter,
  'ticket-moved': record({ counter, to: moveTo }),
  'ticket-served': atCounter,
  'ticket-back': nothing,
  'ticket-left': nothing,
  'counter-opened': record({ counter, fields: listOf(field, MOST_CHOSEN), isQuick: flag }),
  'counter-closed': atCounter,
}

const ofCounter: readonly string[] = ['counter-opened', 'counter-closed']
const moment = record({ ms: count, tick: count, device: word })
const anyType = oneOf(...Object.keys(bodies))

export const queueFact: Shape = (value, path) => {
  const outer = envelope(value, path)
  if (outer !== null || !isPlainObject(value)) return outer ?? path
  const type = value['type'] as QueueFactType
  // Of a ticket or of a counter, never both.
  if ((value['ticket'] === null) !== ofCounter.includes(type)) return `${path}.ticket`
  return bodies[type](value['body'], `${path}.body`)
}

const envelope = record({
  id,
  day,
  at: moment,
  ticket: orNull(id),
  type: anyType,
  body: (value, path) => (isPlainObject(value) ? null : path),
})

export const queuePage: Shape = record({ facts: listOf(queueFact), seq: count, more: flag })
export const queueFactsRequest: Shape = record({ facts: listOf(queueFact) })
