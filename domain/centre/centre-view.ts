/** What anybody may read of the centre at this moment: kiosk, board, poster. No name of a visitor stands in it. */
import { findDayOff, type CalendarData } from '../calendar/calendar.ts'
import { formatDay, formatTime, parseWallTime, type Weekday } from '../calendar/day.ts'
import { onDuty } from '../roster/on-duty.ts'
import { sessionsOf, type DutySession } from '../roster/duty-sessions.ts'
import type { CentreFacts, CentrePhone, CentrePoint } from './centre-facts.ts'

export interface HoursSpan {
  readonly from: string // HH:MM
  readonly to: string
}

export interface DutyNow {
  readonly date: string // YYYY-MM-DD
  readonly from: string
  readonly to: string
  readonly name: string | null // null: nobody is named
  readonly phone: string | null
}

export interface CentreView {
  readonly hours: {
    readonly working: readonly HoursSpan[] // of every working day
    readonly weekly: readonly (HoursSpan & { readonly weekday: Weekday })[]
    /** Extra sessions of the coming days. */
    readonly extra: readonly (HoursSpan & { readonly date: string })[]
    /** Days off of the coming days. */
    readonly closed: readonly { readonly date: string; readonly name: string }[]
    readonly today: readonly HoursSpan[]
  }
  readonly phones: readonly CentrePhone[]
  readonly dutyNow: DutyNow | null // null: closed now
  readonly dutyNext: DutyNow | null
  readonly points: readonly CentrePoint[]
  readonly notices: readonly string[]
  /** The hour of today that is usually quietest; absent where too little is known. */
  readonly comeAt?: HoursSpan
}

const DAYS_AHEAD = 21

/** `calendar` with what the commune announced itself; `now`: wall time YYYY-MM-DDTHH:MM. */
export function centreView(facts: CentreFacts, calendar: CalendarData, now: string): CentreView {
  const at = parseWallTime(now) ?? { day: 0, minute: 0 }
  const today = formatDay(at.day)
  const days = Array.from({ length: DAYS_AHEAD + 1 }, (_, i) => at.day + i)
  const duty = onDuty(facts, calendar, at)
  const todays = sessionsOf(at.day, calendar)
  return {
    hours: {
      working: calendar.sessions.map(span),
      weekly: calendar.extraOpenings.flatMap((one) =>
        'weekday' in one.on ? [{ ...span(one), weekday: one.on.weekday }] : [],
      ),
      extra: calendar.extraOpenings
        .flatMap((one) =>
          'day' in one.on && days.includes(one.on.day) ? [{ ...span(one), date: formatDay(one.on.day) }] : [],
        )
        .sort((a, b) => (a.date + a.from < b.date + b.from ? -1 : 1)),
      closed: days.flatMap((day) => {
        const off = findDayOff(calendar, day)
        return off ? [{ date: formatDay(day), name: off.name.replace(/\s*\(.*\)/, '') }] : []
      }),
      today: todays.ok ? todays.value.map(span) : [],
    },
    phones: facts.phones,
    dutyNow: duty.now && dutyOf(duty.now),
    dutyNext: duty.next && dutyOf(duty.next),
    points: facts.points,
    notices: facts.notices.filter(({ from, to }) => from <= today && today <= to).map(({ text }) => text),
  }
}

function span({ startsAt, endsAt }: { readonly startsAt: number; readonly endsAt: number }): HoursSpan {
  return { from: formatTime(startsAt), to: formatTime(endsAt) }
}

function dutyOf(session: DutySession): DutyNow {
  const first = session.people[0]
  return {
    date: formatDay(session.day),
    ...span(session),
    name: first?.name ?? null,
    phone: first?.phone ?? null,
  }
}
