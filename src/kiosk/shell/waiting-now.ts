/** How full the waiting room is, for somebody who has no number yet. */
import type { QueueDay, Ticket } from '../../../domain/queue/day.ts'
import { estimate } from '../../../domain/queue/estimate.ts'

export interface WaitingNow {
  readonly people: number
  readonly minutes: number | null // null: no counter is open
}

export function waitingNow(day: QueueDay): WaitingNow {
  const people = [...day.tickets.values()].filter(({ stage }) => stage === 'waiting').length
  const { minutes } = estimate(
    { ...day, tickets: new Map([...day.tickets, [newcomer.id, newcomer]]) },
    newcomer,
  )
  return { people, minutes }
}

/** Behind everybody, at any counter. */
const newcomer: Ticket = {
  id: 'newcomer',
  number: { series: '', count: 0 },
  isShown: false,
  priority: 'ordinary',
  isQuick: false,
  field: null,
  preCheck: null,
  takenAt: { ms: Number.MAX_SAFE_INTEGER, tick: 0, device: '' },
  stage: 'waiting',
  counter: null,
  calledAt: null,
  calls: 0,
  endedAt: null,
  alsoCalledBy: [],
}
