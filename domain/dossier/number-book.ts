/**
 * Quyển số: the official code `{agency}-{yymmdd}-{serial}` (TT 04/2025/TT-VPCP art. 23 family; observed on the live
 * Thanh Hoá system as `H56.x-yymmdd-nnnn`), made so that it can be printed offline for ever.
 * The server gives each device a two-digit book of the agency; serial = book + the device's own count of that day.
 * Two devices therefore never collide, and a book has no gaps.
 */
import { ok, refuse, type Result } from '../base/result.ts'

/** Last count used, by day (YYYY-MM-DD). Past days stay: a clock set back goes on counting, never again from one. */
export type BookCounters = Readonly<Record<string, number>>

export interface BookEntry {
  readonly agency: string
  readonly number: number // 1..99, this device's book
  readonly day: string // YYYY-MM-DD
  readonly serial: number // 1.. within book and day
}

const AGENCY = /^[A-Z]\d{2}(?:\.\d{1,3}){0,4}$/
const DAY = /^(\d{2})(\d{2})-(\d{2})-(\d{2})$/

/** Refuses `dossier.book.invalid` for an agency, book, day or serial outside its range. */
export function formatCode(entry: BookEntry): Result<string> {
  const day = DAY.exec(entry.day)
  const inRange =
    AGENCY.test(entry.agency) &&
    day !== null &&
    Number.isInteger(entry.number) &&
    entry.number >= 1 &&
    entry.number <= 99 &&
    Number.isInteger(entry.serial) &&
    entry.serial >= 1 &&
    entry.serial <= 99_999
  if (!inRange) return refuse('dossier.book.invalid', { ...entry })
  const yymmdd = `${day[2]}${day[3]}${day[4]}`
  return ok(`${entry.agency}-${yymmdd}-${pad(entry.number, 2)}${pad(entry.serial, 3)}`)
}

/** The entry a code was made from; the century is taken as 20xx. `dossier.code.malformed`. */
export function parseCode(code: string): Result<BookEntry> {
  const m = /^([A-Z]\d{2}(?:\.\d{1,3}){0,4})-(\d{2})(\d{2})(\d{2})-(\d{2})(\d{3,5})$/.exec(code)
  if (!m) return refuse('dossier.code.malformed', { code })
  const entry: BookEntry = {
    agency: m[1] ?? '',
    number: Number(m[5]),
    day: `20${m[2]}-${m[3]}-${m[4]}`,
    serial: Number(m[6]),
  }
  // `01000` would parse to serial 0, `011001`… to one that formats differently: only what we would print is a code.
  const again = formatCode(entry)
  return again.ok && again.value === code ? ok(entry) : refuse('dossier.code.malformed', { code })
}

/** The next free entry of the day, and the counters to keep with it in the same transaction. */
export function takeNumber(
  counters: BookCounters,
  book: { readonly agency: string; readonly number: number },
  day: string,
): { readonly entry: BookEntry; readonly counters: BookCounters } {
  const serial = (counters[day] ?? 0) + 1
  return { entry: { ...book, day, serial }, counters: { ...counters, [day]: serial } }
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0')
}
