/**
 * The one new date of an apology (TT 03/2025 form 04). It is counted as the promised one was, by the procedure's own limit,
 * from now or from the promised time, whichever is later; an earlier one may be chosen, a later one never.
 */
import { ok, refuse, type Result } from '../base/result.ts'
import type { CalendarData } from '../calendar/calendar.ts'
import { dueByHand, dueDate } from '../calendar/due-date.ts'
import { workingMinutesBetween } from '../calendar/working-time.ts'
import type { DueDate } from '../dossier/events.ts'
import type { TimeLimit } from '../procedure/procedure.ts'
import { whyChosen } from './why.ts'

export interface NewDateQuestion {
  readonly limit: TimeLimit | null // null or unknown: as much working time as was promised the first time
  readonly receivedAt: string
  readonly due: DueDate
  readonly now: string
  readonly calendar: CalendarData
}

/** Refusals of the calendar pass through. */
export function proposeNewDate(question: NewDateQuestion): Result<DueDate> {
  const { receivedAt, due, now, calendar } = question
  const from = now > due.at ? now : due.at
  const known = question.limit === null || question.limit.kind === 'unknown' ? null : question.limit
  if (known) return dueDate({ limit: known, receivedAt: from, calendar, occasion: 'promised-anew' })
  const minutes = workingMinutesBetween(receivedAt, due.at, calendar)
  if (!minutes.ok) return minutes
  const limit = { kind: 'working-hours', hours: Math.max(1, Math.ceil(minutes.value / 60)) } as const
  return dueDate({ limit, receivedAt: from, calendar, occasion: 'promised-anew' })
}

/** A date the leader chose instead: in working time, after the promised time and after now, not after the proposal. */
export function chooseNewDate(question: NewDateQuestion, at: string): Result<DueDate> {
  const { due, now, calendar } = question
  const latest = proposeNewDate(question)
  if (!latest.ok) return latest
  if (at === latest.value.at) return latest
  if (at <= due.at || at <= now) return refuse('deadline.new-date.not-later', { due: due.at })
  if (at > latest.value.at) return refuse('deadline.new-date.too-far', { latest: latest.value.at })
  const chosen = dueByHand({ at, receivedAt: due.at, reason: '', calendar })
  return chosen.ok ? ok({ at, rule: 'by-hand', why: whyChosen(due.at, at) }) : chosen
}
