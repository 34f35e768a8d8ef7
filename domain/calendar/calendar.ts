/** The working calendar as one pack item: which days are off, which Saturdays are worked, which hours are open. */
import { ok, refuse } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { SATURDAY, SUNDAY, formatDay, parseDay, parseTime, weekdayOf, yearOf } from './day.ts'
import { readExtraOpenings } from './extra-openings.ts'
import type { ExtraOpening } from './extra-openings.ts'

/** `provisional`: the official notice was not seen yet, the day may still move. */
export type DayState = 'confirmed' | 'provisional'

export interface CalendarDay {
  readonly name: string // as published, may hold remarks in brackets
  readonly kind: 'statutory' | 'compensatory' | 'swap' | 'make-up'
  readonly state: DayState
  readonly confidence: string
  readonly source: string
}

/** Minutes of the day; `endsAt` is the closing minute. */
export interface Session {
  readonly startsAt: number
  readonly endsAt: number
}

export interface CalendarData {
  readonly years: readonly number[] // a day of any other year is refused
  readonly provisionalYears: readonly number[] // at least one day off is not officially announced yet
  readonly daysOff: Readonly<Record<string, CalendarDay>> // by YYYY-MM-DD
  readonly makeUpDays: Readonly<Record<string, CalendarDay>>
  readonly sessions: readonly Session[] // of every working day, in order
  readonly extraOpenings: readonly ExtraOpening[]
}

/** 8 hours (domain.md §1.7, live provincial system). */
export const DEFAULT_SESSIONS: readonly Session[] = [
  { startsAt: 7 * 60, endsAt: 11 * 60 + 30 },
  { startsAt: 13 * 60 + 30, endsAt: 17 * 60 },
]

type Row = Readonly<Record<string, unknown>>

/** Shape of `data/law/holidays.json`; `sessions` [{from,to}], `extra_openings` (`extra-openings.ts`), `years` and a
 *  per-day `state` are optional. Refuses `calendar.data.malformed` with the place, rather than guess a deadline. */
export function parseCalendar(json: unknown): Result<CalendarData> {
  const root = asRow(json)
  const daysOff = readDays(root['days_off'], 'days_off')
  if (!daysOff.ok) return daysOff
  const makeUpDays = readDays(root['make_up_working_days'] ?? [], 'make_up_working_days')
  if (!makeUpDays.ok) return makeUpDays
  for (const date of Object.keys(makeUpDays.value)) {
    const weekday = weekdayOf(parseDay(date) ?? 0)
    if (weekday !== SATURDAY && weekday !== SUNDAY)
      return malformed(`make_up_working_days ${date}: not a rest day`)
    if (date in daysOff.value) return malformed(`${date}: both off and made up`)
  }
  const sessions = root['sessions'] === undefined ? DEFAULT_SESSIONS : readSessions(root['sessions'])
  if (sessions === undefined) return malformed('sessions')
  const extraOpenings = readExtraOpenings(root['extra_openings'] ?? [])
  if (extraOpenings === undefined) return malformed('extra_openings')
  const years = readYears(root['years'], Object.keys(daysOff.value))
  const provisionalYears = years.filter((year) =>
    Object.entries(daysOff.value).some(
      ([date, { confidence }]) => date.startsWith(String(year)) && /^provisional/i.test(confidence),
    ),
  )
  return ok({
    years,
    provisionalYears,
    daysOff: daysOff.value,
    makeUpDays: makeUpDays.value,
    sessions,
    extraOpenings,
  })
}

function malformed(at: string): Result<never> {
  return refuse('calendar.data.malformed', { at })
}

function asRow(value: unknown): Row {
  return typeof value === 'object' && value !== null ? (value as Row) : {}
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function readDays(value: unknown, place: string): Result<Record<string, CalendarDay>> {
  if (!Array.isArray(value)) return malformed(place)
  const days: Record<string, CalendarDay> = {}
  for (const item of value) {
    const row = asRow(item)
    const date = textOf(row['date'])
    if (parseDay(date) === undefined || date in days) return malformed(`${place} ${date}`)
    const name = textOf(row['name'] ?? row['reason'])
    const confidence = textOf(row['confidence'])
    days[date] = {
      name,
      kind: readKind(row['kind']),
      state: readState(row['state'], confidence),
      confidence,
      source: textOf(row['source']),
    }
  }
  return ok(days)
}

function readKind(kind: unknown): CalendarDay['kind'] {
  if (kind === undefined) return 'make-up'
  return kind === 'compensatory' ? 'compensatory' : kind === 'swap_off' ? 'swap' : 'statutory'
}

/** An administrator's word wins; otherwise what was only remembered or proposed is provisional. */
function readState(state: unknown, confidence: string): DayState {
  if (state === 'confirmed' || state === 'provisional') return state
  return /provisional|verify|from memory/i.test(confidence) ? 'provisional' : 'confirmed'
}

function readYears(value: unknown, dates: readonly string[]): number[] {
  if (Array.isArray(value)) return value.map(Number)
  return [...new Set(dates.map((date) => yearOf(parseDay(date) ?? 0)))].sort((a, b) => a - b)
}

function readSessions(value: unknown): Session[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined
  const sessions = value.map((item) => readSession(asRow(item)))
  const inOrder = sessions.every((session, at) => {
    const before = sessions[at - 1]
    return session !== undefined && (before === undefined || before.endsAt < session.startsAt)
  })
  return inOrder ? sessions.filter((session) => session !== undefined) : undefined
}

function readSession(row: Row): Session | undefined {
  const startsAt = parseTime(textOf(row['from']))
  const endsAt = parseTime(textOf(row['to']))
  return startsAt === undefined || endsAt === undefined || startsAt >= endsAt
    ? undefined
    : { startsAt, endsAt }
}

/** The row of a day off, when it is one. */
export function findDayOff(calendar: CalendarData, day: number): CalendarDay | undefined {
  return calendar.daysOff[formatDay(day)]
}

export function findMakeUp(calendar: CalendarData, day: number): CalendarDay | undefined {
  return calendar.makeUpDays[formatDay(day)]
}
