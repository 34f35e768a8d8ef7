/** Calendar dates as ISO texts, whole or partial. No clock: "today" always comes from the caller. */
import { parseDay } from '../calendar/day.ts'

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const FIRST_YEAR = 1800
const LAST_YEAR = 2200

/** YYYY-MM-DD that exists in the calendar (29/2 only in leap years). */
export function isRealDate(text: string): boolean {
  return text.length === 10 && isPartialDate(text)
}

/** YYYY, YYYY-MM or YYYY-MM-DD: a parent may be known by birth year only. */
export function isPartialDate(text: string): boolean {
  const parts = PARTIAL.exec(text)
  if (!parts || Number(parts[1]) < FIRST_YEAR || Number(parts[1]) > LAST_YEAR) return false
  if (parts[3] !== undefined) return parseDay(text) !== undefined
  return parts[2] === undefined || (Number(parts[2]) >= 1 && Number(parts[2]) <= 12)
}

/** HH:MM of a 24-hour day. */
export function isClockTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** Days since 1970-01-01; NaN when the text is not a real whole date. */
export function dayNumber(text: string): number {
  return isRealDate(text) ? (parseDay(text) ?? Number.NaN) : Number.NaN
}

/** Full years lived on `on`. A birth date known by year only counts as if the birthday had passed. */
export function ageOn(born: string, on: string): number {
  if (!isPartialDate(born) || !isRealDate(on)) return Number.NaN
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4))
  const passed = on.slice(5, 5 + born.slice(5).length) >= born.slice(5)
  return passed ? years : years - 1
}
