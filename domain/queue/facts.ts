/**
 * What happens in a waiting room, each a fact under its own id that never changes. A day is whatever facts of it a device
 * holds: it adds those of others in any order and any number of times. No name, no number of a person stands in one.
 */
import type { PriorityClass } from './priority.ts'
import type { Moment } from './queue-clock.ts'
import type { TicketNumber } from './ticket-number.ts'

/** The papers of "Đủ chưa?", so that the counter begins where the resident stopped. */
export interface PreCheck {
  readonly procedure: string
  readonly conditions: readonly string[]
  readonly have: readonly string[] // component ids the resident says are here
  readonly code?: string // of the form filled in before (domain/submission/code.ts)
}

export interface QueueBodies {
  /** Once more of the same ticket by the same device: the pre-check of this one counts, and nothing else. */
  'ticket-taken': {
    readonly number: TicketNumber
    readonly priority: PriorityClass
    readonly field: string | null // null: "không biết"
    readonly isQuick: boolean // fetching a result, a question
    readonly preCheck: PreCheck | null
  }
  /** A counter that never heard of this number read it from the resident's paper. */
  'ticket-shown': { readonly number: TicketNumber; readonly counter: number }
  'ticket-called': { readonly counter: number }
  'ticket-recalled': { readonly counter: number }
  /** Steps aside for a copy or a payment and is taken on by the same counter. */
  'ticket-held': { readonly counter: number }
  'ticket-missed': { readonly counter: number }
  'ticket-moved': { readonly counter: number; readonly to: MoveTo }
  'ticket-served': { readonly counter: number }
  /** Somebody who was missed, or stepped aside, is here again. */
  'ticket-back': Readonly<Record<never, never>>
  'ticket-left': Readonly<Record<never, never>>
  'counter-opened': {
    readonly counter: number
    readonly fields: readonly string[]
    readonly isQuick: boolean
  }
  'counter-closed': { readonly counter: number }
}

export type MoveTo = { readonly counter: number } | { readonly field: string }
export type QueueFactType = keyof QueueBodies

export type QueueFact = {
  [Type in QueueFactType]: {
    readonly id: string
    readonly day: string // YYYY-MM-DD, wall day of the commune
    readonly at: Moment
    readonly ticket: string | null // id of the ticket; null: of a counter
    readonly type: Type
    readonly body: QueueBodies[Type]
  }
}[QueueFactType]
