/** What a counter may do with the appointments it knows. */
import { ok, refuse, type Result } from '../base/result.ts'
import type { CalendarData } from '../calendar/calendar.ts'
import { parseDay } from '../calendar/day.ts'
import type { VisitPlan } from '../centre/centre-facts.ts'
import type { VisitBodies, VisitDeed } from './facts.ts'
import { heldPlaces, type Visit } from './fold-visits.ts'
import { BOOKED_AHEAD, ownNumbers, placeId, planFor, slotsOf, type Slot } from './places.ts'

export interface Visits {
  readonly known: ReadonlyMap<string, Visit>
  readonly plans: readonly VisitPlan[]
  readonly calendar: CalendarData
  readonly book: number // of this device
  readonly now: string // wall time YYYY-MM-DDTHH:MM
}

export interface SlotLeft extends Slot {
  readonly left: readonly number[] // free numbers of this device
  readonly held: number // by whomever
  readonly places: number
}

/** Of a day, those that have not begun. `appointment.too-far` {days}, `.no-plan`, `.not-here`, `calendar.…`. */
export function slotsLeft({ known, plans, calendar, book, now }: Visits, day: string): Result<SlotLeft[]> {
  const plan = planFor(plans, day)
  const isTooFar = (parseDay(day) ?? 0) - (parseDay(now.slice(0, 10)) ?? 0) > BOOKED_AHEAD
  if (isTooFar) return refuse('appointment.too-far', { days: BOOKED_AHEAD })
  if (plan === null) return refuse('appointment.no-plan')
  if (!plan.books.includes(book)) return refuse('appointment.not-here')
  const slots = slotsOf(day, calendar, plan)
  if (!slots.ok) return slots
  const held = heldPlaces(known)
  const numbers = Array.from({ length: plan.places }, (_, i) => i + 1)
  return ok(
    slots.value
      .filter(({ from }) => `${day}T${from}` > now)
      .map((slot) => {
        const isHeld = (no: number) => held.has(placeId({ ...slot, no }))
        return {
          ...slot,
          left: ownNumbers(plan, slot, book).filter((no) => !isHeld(no)),
          held: numbers.filter(isHeld).length,
          places: plan.places,
        }
      }),
  )
}

export type VisitWish = Omit<VisitBodies['visit-booked'], 'place' | 'to'> & {
  readonly day: string
  readonly from: string
}

/** `appointment.person-missing`, `.slot-unknown`, `.slot-past`, `.slot-full`; those of `slotsLeft`. */
export function bookVisit(visits: Visits, wish: VisitWish, id: string): Result<VisitDeed> {
  const { day, from, ...said } = wish
  if (said.visitor.name.trim() === '') return refuse('appointment.person-missing')
  if (`${day}T${from}` <= visits.now) return refuse('appointment.slot-past')
  const slots = slotsLeft(visits, day)
  if (!slots.ok) return slots
  const slot = slots.value.find((one) => one.from === from)
  if (!slot) return refuse('appointment.slot-unknown')
  const [no] = slot.left
  if (no === undefined) return refuse('appointment.slot-full')
  const body = { ...said, place: { day, from, no }, to: slot.to }
  return ok({ day, visit: id, type: 'visit-booked', body })
}

/** What happens to one that stands: `appointment.gone` when it does not any more. */
export function onVisit<Type extends Exclude<VisitDeed['type'], 'visit-booked'>>(
  known: ReadonlyMap<string, Visit>,
  id: string,
  type: Type,
  body: VisitBodies[Type],
): Result<VisitDeed> {
  const visit = known.get(id)
  const stands = visit && (visit.stage === 'booked' || (visit.stage === 'missed' && type === 'visit-arrived'))
  return stands
    ? ok({ day: visit.place.day, visit: id, type, body } as VisitDeed)
    : refuse('appointment.gone')
}
