/**
 * Numbers of slips, a series for each form, year and device book: `12-0007/PBS`. As with the official code, two devices
 * never collide and nothing need be asked of the server; the count is kept in the transaction of the printed slip.
 */
import type { BookCounters } from '../dossier/number-book.ts'

export interface TakenSlipNumber {
  readonly number: string
  readonly counters: BookCounters
}

/** The next number of the series on this device, and the counters to keep with it. */
export function takeSlipNumber(
  counters: BookCounters,
  book: number,
  series: string,
  day: string,
): TakenSlipNumber {
  const key = `${series}-${day.slice(0, 4)}`
  const serial = (counters[key] ?? 0) + 1
  return {
    number: `${String(book).padStart(2, '0')}-${String(serial).padStart(4, '0')}/${series}`,
    counters: { ...counters, [key]: serial },
  }
}
