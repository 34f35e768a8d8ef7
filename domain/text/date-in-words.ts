/** Dates written out in words on civil status papers, both ways. Generated text is a proposal the officer may edit. */
import { ok, refuse } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { formatDay, parseDay } from '../calendar/day.ts'
import { digit, numberInWords, twoDigits } from './number-in-words.ts'
import { tokens } from './tokens.ts'
import { findNumberInTokens } from './words-to-number.ts'

/** '2026-03-15' → "Ngày mười lăm tháng ba năm hai nghìn hai mươi sáu", as in the official e-form sample
 *  (TT 04/2020/TT-BTP, as amended). `text.date.malformed` for anything that is no day of the calendar. */
export function dateInWords(date: string): Result<string> {
  if (parseDay(date) === undefined) return refuse('text.date.malformed', { date })
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const yearWords = yearInWords(year)
  if (!yearWords.ok) return yearWords
  return ok(`Ngày ${upTo31(day)} tháng ${month === 4 ? 'tư' : upTo31(month)} năm ${yearWords.value}`)
}

/** The sample leaves out "không trăm" before tens (2026 → "hai nghìn hai mươi sáu"); 2005 keeps it. */
function yearInWords(year: number): Result<string> {
  const words = numberInWords(year)
  return words.ok && year % 1000 >= 10 ? ok(words.value.replace('nghìn không trăm ', 'nghìn ')) : words
}

function upTo31(value: number): string {
  return value < 10 ? digit(value) : twoDigits(value)
}

const MONTH_NAMES: Readonly<Record<string, number>> = { gieng: 1, chap: 12 }
const MAX_WORDS = 40
const DAY_OPENERS = new Set(['mung', 'mong'])

/** Words → 'YYYY-MM-DD'. Takes ngàn/nghìn, mùng/mồng, linh/lẻ, tháng giêng/chạp, digits between the words, lost marks,
 *  commas. `text.date-words.unreadable` when the words are no date, `text.date-words.no-such-day` for 31/02. */
export function parseDateInWords(text: string): Result<string> {
  const parts = tokens(text)
  const dayAt = parts[0] === 'ngay' ? 1 : 0
  if (parts.length > MAX_WORDS) return refuse('text.date-words.unreadable', { text: text.slice(0, 100) })
  const monthAt = parts.indexOf('thang')
  const day = findNumberInTokens(
    parts.slice(DAY_OPENERS.has(parts[dayAt] ?? '') ? dayAt + 1 : dayAt, monthAt),
  )
  const rest = parts.slice(monthAt + 1)
  if (monthAt < 0 || day === undefined) return refuse('text.date-words.unreadable', { text })
  // "năm" is both 5 and "year": "tháng năm năm hai nghìn…" is read with the first split that makes sense.
  for (let yearAt = 1; yearAt < rest.length; yearAt++) {
    if (rest[yearAt] !== 'nam') continue
    const month = MONTH_NAMES[rest[0] ?? ''] ?? findNumberInTokens(rest.slice(0, yearAt))
    const year = findNumberInTokens(rest.slice(yearAt + 1))
    if (month === undefined || year === undefined || year < 1800 || year > 2999) continue
    const date = [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
    const number = parseDay(date)
    return number === undefined ? refuse('text.date-words.no-such-day', { date }) : ok(formatDay(number))
  }
  return refuse('text.date-words.unreadable', { text })
}
