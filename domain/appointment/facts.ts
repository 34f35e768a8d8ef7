/**
 * What happens to an appointment, each a fact under its own id that never changes. Who comes stands in the body, which lies
 * sealed wherever it is kept.
 */
import type { PreCheck } from '../queue/facts.ts'
import type { PriorityClass } from '../queue/priority.ts'
import type { Moment } from '../queue/queue-clock.ts'
import type { Place } from './places.ts'

export interface Visitor {
  readonly name: string
  readonly phone: string // empty: cannot be reminded
}

export interface VisitBodies {
  'visit-booked': {
    readonly place: Place
    readonly to: string // HH:MM
    readonly procedure: string | null // null: not known yet
    readonly preCheck: PreCheck | null
    readonly priority: PriorityClass
    readonly visitor: Visitor
  }
  'visit-cancelled': { readonly by: 'visitor' | 'centre' }
  'visit-reminded': Readonly<Record<never, never>>
  /** The number they wait under, when one was given out. */
  'visit-arrived': { readonly ticket: string | null }
  'visit-missed': Readonly<Record<never, never>>
}

export type VisitFactType = keyof VisitBodies

export type VisitFact = {
  [Type in VisitFactType]: {
    readonly id: string
    readonly day: string // YYYY-MM-DD, of the appointment
    readonly visit: string
    readonly at: Moment
    readonly type: Type
    readonly body: VisitBodies[Type]
  }
}[VisitFactType]

/** A fact without its envelope. */
export type VisitDeed = {
  [Type in VisitFactType]: Pick<Extract<VisitFact, { type: Type }>, 'day' | 'visit' | 'type' | 'body'>
}[VisitFactType]
