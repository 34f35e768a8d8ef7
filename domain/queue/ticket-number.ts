/**
 * What stands on a ticket and is called: `A-012`. The letter is of the device that gave it out, from the book the server
 * gave that device, so two devices without a line never give out the same number.
 */
import { ok, refuse, type Result } from '../base/result.ts'

/** Letters that are told apart by ear and by eye; no I, O, Q, U, Y, and no letter with a mark. */
export const SERIES_LETTERS = 'ABCDEGHKLMNPSTVX'

export const MOST_OF_A_DAY = 999

export interface TicketNumber {
  readonly series: string // one letter, two for books above 16
  readonly count: number // 1..999, of that device on that day
}

/** `book`: 1..99. Outside it: `queue.book.invalid`. */
export function seriesOf(book: number): Result<string> {
  if (!Number.isInteger(book) || book < 1 || book > 99) return refuse('queue.book.invalid', { book })
  const index = book - 1
  const letters = SERIES_LETTERS.length
  const lead = index < letters ? '' : SERIES_LETTERS.charAt(Math.floor(index / letters) - 1)
  return ok(lead + SERIES_LETTERS.charAt(index % letters))
}

export function ticketCode({ series, count }: TicketNumber): string {
  return `${series}-${String(count).padStart(3, '0')}`
}

/** As typed by somebody: `a12`, `A 012`, `A-012`. Anything else: `queue.number.malformed`. */
export function parseTicketCode(text: string): Result<TicketNumber> {
  const parts = new RegExp(`^([${SERIES_LETTERS}]{1,2})[\\s-]*(\\d{1,3})$`).exec(text.trim().toUpperCase())
  const count = Number(parts?.[2])
  if (!parts?.[1] || count < 1) return refuse('queue.number.malformed', { text })
  return ok({ series: parts[1], count })
}

/** The number after `last` (0 before the first). A day's numbers are spent after 999: `queue.numbers.spent`. */
export function nextNumber(series: string, last: number): Result<TicketNumber> {
  return last >= MOST_OF_A_DAY ? refuse('queue.numbers.spent', { series }) : ok({ series, count: last + 1 })
}
