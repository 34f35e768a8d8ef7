/** Places that two persons were given: devices that followed different plans did not hear of each other. */
import type { Visit } from './fold-visits.ts'
import { placeId } from './places.ts'

export interface Clash {
  readonly first: Visit // keeps the place
  readonly second: Visit // is to be called, and to come at another time
}

/** Those from `today` on for which calling still helps: the later one is expected, the earlier one has not stayed away. */
export function clashesOf(visits: ReadonlyMap<string, Visit>, today: string): Clash[] {
  const holders = new Map<string, Visit>()
  const clashes: Clash[] = []
  for (const visit of visits.values()) {
    if (visit.stage === 'cancelled' || visit.place.day < today) continue
    const place = placeId(visit.place)
    const first = holders.get(place)
    if (first === undefined) holders.set(place, visit)
    else if (first.stage !== 'missed' && visit.stage === 'booked') clashes.push({ first, second: visit })
  }
  return clashes
}
