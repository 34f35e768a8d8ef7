/** Whether a commune may tell this of its centre: the device asks before it sends, the home server before it keeps. */
import { ok, refuse, type Result } from '../base/result.ts'
import { BOOKED_AHEAD } from '../appointment/places.ts'
import { isRealDate } from '../form/real-date.ts'
import type { CentreFacts, VisitPlan } from './centre-facts.ts'

const PHONE = /^\+?[\d][\d .-]{1,17}\d$/
/** Whoever is without a line for a week, and everybody before the change, gave out places so far ahead by the plan before. */
export const LEAD_DAYS = BOOKED_AHEAD + 7

/** `centre.phone.malformed` {phone}, `.line.empty`, `.day.malformed` {day}, `.span.reversed` {from, to}, `.visits.malformed`,
 *  `.visits.too-soon` {from}. `soonest`: YYYY-MM-DD from which a plan of appointments may hold. */
export function checkCentre(facts: CentreFacts, known: CentreFacts, soonest: string): Result<CentreFacts> {
  const phones = [
    ...facts.phones.map(({ number }) => number),
    ...facts.duty.map(({ phone }) => phone),
    ...facts.points.map(({ phone }) => phone).filter((phone) => phone !== ''),
  ]
  const phone = phones.find((one) => !PHONE.test(one))
  if (phone !== undefined) return refuse('centre.phone.malformed', { phone })
  const lines = [
    ...facts.phones.map(({ name }) => name),
    ...facts.duty.map(({ name }) => name),
    ...facts.away.map(({ name }) => name),
    ...facts.points.flatMap(({ name, place }) => [name, place]),
    ...facts.notices.map(({ text }) => text),
  ]
  if (lines.some((line) => line.trim() === '')) return refuse('centre.line.empty')
  const spans = [...facts.away, ...facts.notices]
  const days = [
    ...facts.duty.flatMap(({ on }) => (typeof on === 'string' ? [on] : [])),
    ...spans.flatMap(({ from, to }) => [from, to]),
  ]
  const day = days.find((one) => !isRealDate(one))
  if (day !== undefined) return refuse('centre.day.malformed', { day })
  const reversed = spans.find(({ from, to }) => to < from)
  if (reversed) return refuse('centre.span.reversed', { from: reversed.from, to: reversed.to })
  const visits = checkVisits(facts.visits, known.visits, soonest)
  return visits.ok ? ok(facts) : visits
}

/** What stands is kept as it is: places were given out by it. The first plan of all stands in nobody's way. */
function checkVisits(
  plans: readonly VisitPlan[],
  known: readonly VisitPlan[],
  soonest: string,
): Result<readonly VisitPlan[]> {
  const from = known.length === 0 ? '' : soonest
  const standing = known.filter(({ validFrom }) => validFrom < soonest)
  const isKept = (plan: VisitPlan) => standing.some((one) => JSON.stringify(one) === JSON.stringify(plan))
  if (!standing.every((plan) => plans.some((one) => JSON.stringify(one) === JSON.stringify(plan))))
    return refuse('centre.visits.malformed')
  for (const plan of plans) {
    const { validFrom, minutes, places, books } = plan
    const isSound =
      isRealDate(validFrom) &&
      minutes >= 10 &&
      minutes <= 120 &&
      places >= 1 &&
      books.length > 0 &&
      new Set(books).size === books.length
    if (!isSound) return refuse('centre.visits.malformed')
    if (validFrom < from && !isKept(plan)) return refuse('centre.visits.too-soon', { from: soonest })
  }
  return ok(plans)
}
