/** The appointments of this device, what it may still give out, and the acts on them. */
import { useSignal, type ReadonlySignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import {
  bookVisit,
  onVisit,
  slotsLeft,
  type SlotLeft,
  type VisitWish,
} from '../../../domain/appointment/acts.ts'
import type { VisitBodies, VisitDeed, VisitFact } from '../../../domain/appointment/facts.ts'
import type { Visit } from '../../../domain/appointment/fold-visits.ts'
import { BOOKED_AHEAD } from '../../../domain/appointment/places.ts'
import type { Problem, Result } from '../../../domain/base/result.ts'
import { formatDay, parseDay } from '../../../domain/calendar/day.ts'
import { currentAppointments, recordVisit } from '../../data/appointments.ts'
import { currentCentre } from '../../data/centre.ts'
import { getContext, getLaw } from '../../data/current.ts'
import type { AppointmentPorts } from './appointment-ports.ts'

const ASK_EVERY_MS = 60_000

export interface AppointmentDesk {
  readonly problem: ReadonlySignal<Problem | null> // of the last exchange
  readonly book: (wish: VisitWish) => Promise<Result<VisitFact>>
  /** Another time for somebody who has one; the old one is given up once the new one stands. */
  readonly move: (visit: Visit, wish: VisitWish) => Promise<Result<VisitFact>>
  readonly act: <Type extends Exclude<VisitDeed['type'], 'visit-booked'>>(
    visit: Visit,
    type: Type,
    body: VisitBodies[Type],
  ) => Promise<Result<VisitFact>>
}

export function useAppointments(ports: AppointmentPorts): AppointmentDesk {
  const problem = useSignal<Problem | null>(null)
  const exchange = async () => {
    const told = await ports.exchange()
    problem.value = told.ok ? null : told.problem
  }
  useEffect(() => {
    void exchange()
    const timer = setInterval(() => void exchange(), ASK_EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  const record = async (make: (known: ReadonlyMap<string, Visit>) => Result<VisitDeed>) => {
    const done = await recordVisit(getContext(), make)
    if (done.ok) void exchange()
    return done
  }
  const book: AppointmentDesk['book'] = (wish) =>
    record((known) => bookVisit({ known, ...terms() }, wish, getContext().newId()))
  const act: AppointmentDesk['act'] = (visit, type, body) =>
    record((known) => onVisit(known, visit.id, type, body))
  const move: AppointmentDesk['move'] = async (visit, wish) => {
    const booked = await book(wish)
    if (!booked.ok) return booked
    const given = await act(visit, 'visit-cancelled', { by: 'centre' })
    return given.ok ? booked : given
  }
  return { problem, book, move, act }
}

function terms() {
  const { clock, device } = getContext()
  const { visits: plans } = currentCentre.peek().facts
  return { plans, calendar: getLaw().calendar, book: device.book, now: clock.wall() }
}

/** Slots of a day with a place of this device. Follows what is known. */
export function openSlots(day: string): Result<SlotLeft[]> {
  const plans = currentCentre.value.facts.visits
  const slots = slotsLeft({ known: currentAppointments.value, ...terms(), plans }, day)
  return slots.ok ? { ok: true, value: slots.value.filter(({ left }) => left.length > 0) } : slots
}

/** The first day from today on with a place; today when there is none at all. */
export function firstOpenDay(): string {
  const today = getContext().clock.wall().slice(0, 10)
  const from = parseDay(today) ?? 0
  for (let ahead = 0; ahead <= BOOKED_AHEAD; ahead++) {
    const day = formatDay(from + ahead)
    const slots = openSlots(day)
    if (slots.ok && slots.value.length > 0) return day
  }
  return today
}
