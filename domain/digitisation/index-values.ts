/** The boxes of a record as they are typed and kept: days as papers write them, kept as YYYY-MM-DD. Pure. */
import { parseDate } from '../document/read-date.ts'

/** Names of fields that hold a day. */
const DAY = /(?:Date|On)$/

export function isIndexDay(field: string): boolean {
  return DAY.test(field)
}

/** What is kept of what was typed. An old paper may name the year alone, or a day that never was: kept as written. */
export function indexValue(field: string, typed: string): string {
  const text = typed.normalize('NFC').trim().replace(/\s+/g, ' ')
  return isIndexDay(field) ? (parseDate(text) ?? text) : text
}
