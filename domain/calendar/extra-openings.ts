/**
 * Hours in which the counter is open besides working time: every week (Saturday mornings of the police desk), or once, as
 * the commune announced them at a peak. No clock of a dossier runs in them, so a limit never gets shorter because
 * somebody worked overtime; but what is received in one is received, and results of the day may be promised within it.
 */
import { weekdayOf, parseDay, parseTime } from './day.ts'
import type { CalendarData, Session } from './calendar.ts'
import type { WallTime, Weekday } from './day.ts'

export interface ExtraOpening extends Session {
  readonly on: { readonly weekday: Weekday } | { readonly day: number }
  readonly returnsSameDay: boolean // announced so: same-day results are handed over before it ends
}

/** The opening this moment falls into; its last minute still belongs to it, as with a working session. */
export function extraOpeningAt(at: WallTime, { extraOpenings }: CalendarData): ExtraOpening | undefined {
  const weekday = weekdayOf(at.day)
  return extraOpenings.find(
    ({ on, startsAt, endsAt }) =>
      ('day' in on ? on.day === at.day : on.weekday === weekday) &&
      startsAt <= at.minute &&
      at.minute <= endsAt,
  )
}

type Row = Readonly<Record<string, unknown>>

/** Rows {weekday | date, from, to, returns_same_day?}; undefined when one is malformed. */
export function readExtraOpenings(value: unknown): ExtraOpening[] | undefined {
  if (!Array.isArray(value)) return undefined
  const openings = value.map((item) => readOpening(item !== null && typeof item === 'object' ? item : {}))
  return openings.includes(undefined) ? undefined : openings.filter((opening) => opening !== undefined)
}

function readOpening(row: Row): ExtraOpening | undefined {
  const [startsAt, endsAt] = [parseTime(textOf(row['from'])), parseTime(textOf(row['to']))]
  const on = readWhen(row)
  if (on === undefined || startsAt === undefined || endsAt === undefined || startsAt >= endsAt)
    return undefined
  return { on, startsAt, endsAt, returnsSameDay: row['returns_same_day'] === true }
}

function readWhen({ weekday, date }: Row): ExtraOpening['on'] | undefined {
  if (date !== undefined) {
    const day = parseDay(textOf(date))
    return day === undefined ? undefined : { day }
  }
  const known = typeof weekday === 'number' && Number.isInteger(weekday) && weekday >= 0 && weekday <= 6
  return known ? { weekday: weekday as Weekday } : undefined
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
