/** Reads an event from the exact text a device made. Nothing of unknown shape reaches the fold. */
import { ok, refuse, type Result } from '../base/result.ts'
import { anything, integer, oneOf, record, text, type Shape } from '../base/shape.ts'
import type { AnyEvent, EventType } from './events.ts'
import { archiveShapes } from './shapes/archive.ts'
import { inspectionShapes } from './shapes/inspection.ts'
import { moneyShapes } from './shapes/money.ts'
import { originalShapes } from './shapes/originals.ts'
import { id, instant } from './shapes/parts.ts'
import { receptionShapes } from './shapes/reception.ts'
import { resultShapes } from './shapes/result.ts'
import { sideRoadShapes } from './shapes/side-roads.ts'
import { stepShapes } from './shapes/steps.ts'

const bodies: Readonly<Record<EventType, Shape>> = {
  ...receptionShapes,
  ...stepShapes,
  ...originalShapes,
  ...sideRoadShapes,
  ...moneyShapes,
  ...inspectionShapes,
  ...resultShapes,
  ...archiveShapes,
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
