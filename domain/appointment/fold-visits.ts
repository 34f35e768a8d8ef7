/** Puts facts of appointments in order and applies them; heard in any order, any of them more than once. */
import { compareMoments, type Moment } from '../queue/queue-clock.ts'
import type { VisitBodies, VisitFact } from './facts.ts'
import { placeId } from './places.ts'

type Booked = VisitBodies['visit-booked']

export interface Visit extends Booked {
  readonly id: string
  readonly bookedAt: Moment
  readonly stage: 'booked' | 'cancelled' | 'arrived' | 'missed'
  readonly isReminded: boolean
  readonly ticket: string | null
}

/** In the order they were given out. */
export function foldVisits(facts: Iterable<VisitFact>): ReadonlyMap<string, Visit> {
  const byId = new Map<string, VisitFact>()
  for (const fact of facts) byId.set(fact.id, fact)
  const visits = new Map<string, Visit>()
  for (const fact of [...byId.values()].sort((a, b) => compareMoments(a.at, b.at))) {
    const known = visits.get(fact.visit)
    const next = fact.type === 'visit-booked' ? (known ?? booked(fact)) : known && after(known, fact)
    if (next) visits.set(fact.visit, next)
  }
  return visits
}

function booked({ visit, at, body }: Extract<VisitFact, { type: 'visit-booked' }>): Visit {
  return {
    ...body,
    id: visit,
    bookedAt: at,
    stage: 'booked',
    isReminded: false,
    ticket: null,
  }
}

function after(visit: Visit, fact: Exclude<VisitFact, { type: 'visit-booked' }>): Visit {
  if (visit.stage === 'cancelled' || visit.stage === 'arrived') return visit
  switch (fact.type) {
    case 'visit-cancelled':
      return { ...visit, stage: 'cancelled' }
    case 'visit-reminded':
      return { ...visit, isReminded: true }
    case 'visit-arrived':
      return { ...visit, stage: 'arrived', ticket: fact.body.ticket }
    case 'visit-missed':
      return { ...visit, stage: 'missed' }
  }
}

/** Ids of the places somebody holds. */
export function heldPlaces(visits: ReadonlyMap<string, Visit>): ReadonlySet<string> {
  return new Set(
    [...visits.values()].filter(({ stage }) => stage !== 'cancelled').map(({ place }) => placeId(place)),
  )
}
