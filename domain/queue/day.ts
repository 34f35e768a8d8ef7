/** A day of the waiting room, folded from its facts. Two devices that hold the same facts hold the same day. */
import type { PreCheck } from './facts.ts'
import type { PriorityClass } from './priority.ts'
import type { Moment } from './queue-clock.ts'
import type { TicketNumber } from './ticket-number.ts'

export type TicketStage = 'waiting' | 'called' | 'held' | 'missed' | 'served' | 'left'

export interface Ticket {
  readonly id: string
  readonly number: TicketNumber
  /** Known from a paper shown at a counter only; the device that gave it out has not been heard yet. */
  readonly isShown: boolean
  readonly priority: PriorityClass
  readonly isQuick: boolean
  readonly field: string | null
  readonly preCheck: PreCheck | null
  readonly takenAt: Moment
  readonly stage: TicketStage
  readonly counter: number | null // where it was called to, or is to go
  readonly calledAt: Moment | null
  readonly calls: number // heard from the board, recalls counted
  readonly endedAt: Moment | null
  /** Counters that called it while another, unknown to them, had: their officers are told. */
  readonly alsoCalledBy: readonly number[]
}

export interface Counter {
  readonly counter: number
  readonly fields: readonly string[] // empty: all
  readonly isQuick: boolean
  readonly isOpen: boolean
}

export interface QueueDay {
  readonly tickets: ReadonlyMap<string, Ticket>
  readonly counters: ReadonlyMap<number, Counter>
}

export const emptyDay: QueueDay = { tickets: new Map(), counters: new Map() }
