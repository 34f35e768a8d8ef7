/**
 * What a commune tells everybody about its centre: telephones, who answers, where else to go, what hangs on the board.
 * Opening hours are not among it: they are those of the calendar by which every promised day is counted.
 */
import type { Weekday } from '../calendar/day.ts'

export interface CentrePhone {
  readonly name: string // what it is for
  readonly number: string
}

/** Half days have names people use; an evening is an extra session. */
export const dutyParts = ['morning', 'afternoon', 'evening'] as const
export type DutyPart = (typeof dutyParts)[number]

/** Somebody who answers, every week or on one day. Several of one part: the first who is not away. */
export interface DutyRow {
  readonly on: Weekday | string // 0 Sunday … 6, or YYYY-MM-DD
  readonly part: DutyPart
  readonly name: string
  readonly phone: string
}

export interface Absence {
  readonly name: string
  readonly from: string // YYYY-MM-DD
  readonly to: string // that day too
}

export const pointKinds = ['reception', 'id-card', 'cash'] as const
export type PointKind = (typeof pointKinds)[number]

/** Another place that receives, takes pictures and fingerprints for identity cards, or pays out cash. */
export interface CentrePoint {
  readonly kind: PointKind
  readonly name: string
  readonly place: string
  readonly hours: string // as they are posted there
  readonly phone: string // empty: none
  readonly serves: string // hamlets, old communes; empty: everybody
}

export interface BoardNotice {
  readonly text: string
  readonly from: string // YYYY-MM-DD
  readonly to: string
}

/** How many may come by appointment, from a day on. `../appointment/places.ts` */
export interface VisitPlan {
  readonly validFrom: string // YYYY-MM-DD
  readonly minutes: number // a slot
  readonly places: number // of each slot
  readonly books: readonly number[] // of the devices that give them out
}

export interface CentreFacts {
  readonly phones: readonly CentrePhone[]
  readonly duty: readonly DutyRow[]
  readonly away: readonly Absence[]
  readonly points: readonly CentrePoint[]
  readonly notices: readonly BoardNotice[]
  readonly visits: readonly VisitPlan[]
}

export const emptyCentre: CentreFacts = {
  phones: [],
  duty: [],
  away: [],
  points: [],
  notices: [],
  visits: [],
}

/** As it is told: `version` counts the changes, 0 before the first. */
export interface CentreList {
  readonly commune: string
  readonly version: number
  readonly facts: CentreFacts
}

/** `list` null: the same as what `known` named. */
export interface CentreAnswer {
  readonly hash: string // SHA-256 of `centreText`
  readonly list: (CentreList & { readonly sig: string }) | null
}

/** `POST /api/centre`: the whole, changed from version `after`. */
export interface CentreChange {
  readonly after: number
  readonly facts: CentreFacts
}

/** What the home server signs. */
export function centreText({ commune, version, facts }: CentreList): string {
  const rows = [
    facts.phones.map(({ name, number }) => [name, number]),
    facts.duty.map(({ on, part, name, phone }) => [on, part, name, phone]),
    facts.away.map(({ name, from, to }) => [name, from, to]),
    facts.points.map(({ kind, name, place, hours, phone, serves }) => [
      kind,
      name,
      place,
      hours,
      phone,
      serves,
    ]),
    facts.notices.map(({ text, from, to }) => [text, from, to]),
    facts.visits.map(({ validFrom, minutes, places, books }) => [validFrom, minutes, places, books]),
  ]
  return `motcua/centre/1|${commune}|${version}|${JSON.stringify(rows)}`
}
