/** What a device may say of the waiting room (rules Q2, Q3). What others said before is theirs to say. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { ticketIdOf } from '../../domain/queue/acts.ts'
import type { QueueFact } from '../../domain/queue/facts.ts'
import { queueDayName } from '../../domain/queue/queue-day-name.ts'
import { seriesOf } from '../../domain/queue/ticket-number.ts'
import type { Device } from '../store/port.ts'

/** A clock may be wrong by a day; a moment of another year would push every other device's moments along. */
const MOMENT_SLACK_MS = 2 * 86_400_000

/** `queue.day.closed` {day}, `queue.fact.not-yours` {id}: for all of them, at the first that is out of place. */
export function maySay(
  device: Pick<Device, 'id' | 'book' | 'kind'>,
  facts: readonly QueueFact[],
  nowMs: number,
): Result<null> {
  const days = [-1, 0, 1].map((on) => queueDayName(nowMs, on))
  const series = seriesOf(device.book)
  for (const fact of facts) {
    const isOfTheDay = days.includes(fact.day) && Math.abs(fact.at.ms - nowMs) < MOMENT_SLACK_MS
    if (!isOfTheDay) return refuse('queue.day.closed', { day: fact.day })
    const isOwn = fact.at.device === device.id && isFor(device.kind, fact) && isNamedRight(fact, series)
    if (!isOwn) return refuse('queue.fact.not-yours', { id: fact.id })
  }
  return ok(null)
}

/** A kiosk gives out numbers, and that is all it may say. */
function isFor(kind: Device['kind'], { type }: QueueFact): boolean {
  return kind === 'counter' || (kind === 'kiosk' && type === 'ticket-taken')
}

/** Numbers of the own letters only; a number read from a paper may be anybody's. */
function isNamedRight(fact: QueueFact, series: Result<string>): boolean {
  if (fact.type !== 'ticket-taken' && fact.type !== 'ticket-shown') return true
  const { number } = fact.body
  if (fact.ticket !== ticketIdOf(fact.day, number)) return false
  return fact.type === 'ticket-shown' || (series.ok && number.series === series.value)
}
