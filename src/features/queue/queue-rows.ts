/** The day in the lists of the screen. Pure. */
import type { QueueDay, Ticket } from '../../../domain/queue/day.ts'
import { isFirst } from '../../../domain/queue/priority.ts'
import { compareMoments, type Moment } from '../../../domain/queue/queue-clock.ts'

export interface QueueRows {
  readonly waiting: readonly Ticket[] // as an open counter that takes all would call them
  readonly aside: readonly Ticket[] // held or missed, longest first
  readonly ended: readonly Ticket[] // latest first
}

export function queueRows(day: QueueDay): QueueRows {
  const tickets = [...day.tickets.values()]
  const of = (...stages: readonly Ticket['stage'][]) => tickets.filter(({ stage }) => stages.includes(stage))
  return {
    waiting: of('waiting').sort(
      (a, b) => Number(isFirst(b.priority)) - Number(isFirst(a.priority)) || byMoment(a.takenAt, b.takenAt),
    ),
    aside: of('held', 'missed').sort((a, b) => byMoment(a.calledAt ?? a.takenAt, b.calledAt ?? b.takenAt)),
    ended: of('served', 'left').sort((a, b) => byMoment(b.endedAt ?? b.takenAt, a.endedAt ?? a.takenAt)),
  }
}

const byMoment = (a: Moment, b: Moment) => compareMoments(a, b)
