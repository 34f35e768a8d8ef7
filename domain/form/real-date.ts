/** Calendar dates as ISO texts, whole or partial. No clock: "today" always comes from the caller. */

const FULL = /^(\d{4})-(\d{2})-(\d{2})$/
const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const FIRST_YEAR = 1800
const LAST_YEAR = 2200

/** YYYY-MM-DD that exists in the calendar (29/2 only in leap years). */
export function isRealDate(text: string): boolean {
  return FULL.test(text) && isPartialDate(text)
}

/** YYYY, YYYY-MM or YYYY-MM-DD: a parent may be known by birth year only. */
export function isPartialDate(text: string): boolean {
  const parts = PARTIAL.exec(text)
  if (!parts) return false
  const year = Number(parts[1])
  if (year < FIRST_YEAR || year > LAST_YEAR) return false
  if (parts[2] === undefined) return true
  const month = Number(parts[2])
  if (month < 1 || month > 12) return false
  return parts[3] === undefined || (Number(parts[3]) >= 1 && Number(parts[3]) <= daysInMonth(year, month))
}

/** HH:MM of a 24-hour day. */
export function isClockTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** Days since 1970-01-01; NaN when the text is not a real whole date. */
export function dayNumber(text: string): number {
  if (!isRealDate(text)) return Number.NaN
  return (
    Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8, 10))) / 86_400_000
  )
}

/** Full years lived on `on`. A birth date known by year only counts as if the birthday had passed. */
export function ageOn(born: string, on: string): number {
  if (!isPartialDate(born) || !isRealDate(on)) return Number.NaN
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4))
  const passed = on.slice(5, 5 + born.slice(5).length) >= born.slice(5)
  return passed ? years : years - 1
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
