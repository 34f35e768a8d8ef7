/** Days as integers (1970-01-01 = 0) and wall times as minutes: no Date, no time zone, no surprise. */

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/
const INSTANT_PATTERN = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/
const TIME_PATTERN = /^([01]\d|2[0-3]):([0-5]\d)$/

export const MINUTES_PER_DAY = 1440

/** 0 Sunday … 6 Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6
export const SUNDAY: Weekday = 0
export const SATURDAY: Weekday = 6

/** Local wall time of the commune, taken apart. */
export interface WallTime {
  readonly day: number
  readonly minute: number // of the day, 0…1439
}

/** 'YYYY-MM-DD' → day number; undefined for any other shape and for days that do not exist (31/02). */
export function parseDay(text: string): number | undefined {
  const match = DAY_PATTERN.exec(text)
  if (match === null) return undefined
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]))
  return formatDay(day) === text ? day : undefined
}

/** Proleptic Gregorian date → day number, counting years from March so that the leap day comes last. */
export function dayOf(year: number, month: number, dayOfMonth: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

export function dateParts(day: number): {
  readonly year: number
  readonly month: number
  readonly day: number
} {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  }
}

/** Day number → 'YYYY-MM-DD'. */
export function formatDay(day: number): string {
  const { year, month, day: dayOfMonth } = dateParts(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}

export function yearOf(day: number): number {
  return dateParts(day).year
}

export function weekdayOf(day: number): Weekday {
  return ((((day + 4) % 7) + 7) % 7) as Weekday
}

/** 'HH:MM' → minute of the day; undefined for any other shape. */
export function parseTime(text: string): number | undefined {
  const match = TIME_PATTERN.exec(text)
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2])
}

export function formatTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** 'YYYY-MM-DDTHH:MM' → day and minute; undefined for any other shape. */
export function parseWallTime(text: string): WallTime | undefined {
  const match = INSTANT_PATTERN.exec(text)
  const day = match === null ? undefined : parseDay(match[1] ?? '')
  return match === null || day === undefined
    ? undefined
    : { day, minute: Number(match[2]) * 60 + Number(match[3]) }
}

export function formatWallTime(at: WallTime): string {
  return `${formatDay(at.day)}T${formatTime(at.minute)}`
}

/** Minutes on one line, for comparing and subtracting wall times. */
export function minutesOf(at: WallTime): number {
  return at.day * MINUTES_PER_DAY + at.minute
}
