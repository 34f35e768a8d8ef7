/**
 * Quyển biên lai: the number a device gives a receipt for a fee, offline for ever. Each device writes its own range of
 * the year, named after its number book: two devices never give the same number, and a range has no gaps.
 */
import { ok, refuse, type Result } from '../base/result.ts'
import type { BookCounters } from '../dossier/number-book.ts'

export interface ReceiptNumber {
  readonly book: string // BL-26-01: year and device's book
  readonly number: string // seven digits, beginning with the device's book
}

/** Receipts of one device in one year. */
export const RECEIPTS_A_YEAR = 99_999

/** `money.receipt.exhausted` {book}. The counter stands beside the day's counters of the number book, in one transaction. */
export function takeReceipt(
  counters: BookCounters,
  device: { readonly book: number },
  day: string,
): Result<{ readonly receipt: ReceiptNumber; readonly counters: BookCounters }> {
  const year = day.slice(0, 4)
  const book = `BL-${year.slice(2)}-${pad(device.book, 2)}`
  const key = `receipt:${year}`
  const count = (counters[key] ?? 0) + 1
  if (count > RECEIPTS_A_YEAR) return refuse('money.receipt.exhausted', { book })
  return ok({
    receipt: { book, number: pad(device.book, 2) + pad(count, 5) },
    counters: { ...counters, [key]: count },
  })
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0')
}
