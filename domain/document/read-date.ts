/** Dates, years and times of day as papers print them; answers are YYYY-MM-DD, YYYY and HH:MM. */
import { textIn, type ValueReader } from './value-readers.ts'
import { parseDateInWords } from '../text/date-in-words.ts'
import { fold } from '../text/fold.ts'

/** What the reader makes of digits in print. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  D: '0',
  l: '1',
  I: '1',
  '|': '1',
  Z: '2',
  S: '5',
  B: '8',
}
const DIGIT = '[0-9OoDlI|ZSB]'

export function repairDigits(text: string): string {
  return text.replace(/[OoDlI|ZSB]/g, (letter) => LOOKS_LIKE[letter] ?? letter)
}

/** True for a day that exists, of the years papers in use were written in. */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (year < 1880 || year > 2120 || month < 1 || month > 12 || day < 1) return false
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day <= days
}

/** "14/11/2026", "14-11-2026", "ngày 14 tháng 11 năm 2026". */
export function parseDate(text: string): string | undefined {
  const figures = new RegExp(
    `(${DIGIT}{1,2})\\s*[/.\\-]\\s*(${DIGIT}{1,2})\\s*[/.\\-]\\s*(${DIGIT}{4})`,
  ).exec(text)
  const words = /(?:ngay)?\s*(\d{1,2})\s*thang\s*(\d{1,2})\s*nam\s*(\d{4})/.exec(
    fold(text).replace(/[.,…_]+/g, ' '),
  )
  const match = words ?? figures
  if (match === null) return undefined
  const [day, month, year] = match.slice(1, 4).map((part) => Number(repairDigits(part))) as [
    number,
    number,
    number,
  ]
  if (!isRealDay(year, month, day)) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export const readDate: ValueReader = (rows) => {
  const words = rows.flat()
  const value = parseDate(textIn(words))
  if (value === undefined) return undefined
  const [year, month, day] = value.split('-') as [string, string, string]
  const parts = [year, String(Number(month)), String(Number(day)), month, day]
  const used = words.filter((word) => parts.some((part) => repairDigits(word.text).includes(part)))
  return { value, words: used.length > 0 ? used : words, limit: 0.99, reason: 'date' }
}

/** "Ngày hai mươi bảy tháng chín năm hai nghìn không trăm hai mươi sáu". */
export const readSpeltDate: ValueReader = (rows) => {
  const words = rows.flat()
  const from = words.findIndex((word) => /^(?:ngay|mung|mong)/.test(fold(word.text)))
  const used = from < 0 ? words : words.slice(from)
  const parsed = parseDateInWords(textIn(used))
  return parsed.ok ? { value: parsed.value, words: used, limit: 0.93, reason: 'date' } : undefined
}

export const readYear: ValueReader = (rows) => {
  const words = rows.flat()
  const word = words.find((each) => /(?:^|\D)(1[89]|20)\d\d(?:\D|$)/.test(repairDigits(each.text)))
  const value = word && /(?:1[89]|20)\d\d/.exec(repairDigits(word.text))?.[0]
  return word && value ? { value, words: [word], limit: 0.97, reason: 'date' } : undefined
}

/** "07 giờ 35 phút", "7h35", "07:35". */
export const readTime: ValueReader = (rows) => {
  const words = rows.flat()
  const text = fold(textIn(words))
  const match = /(\d{1,2})\s*(?:gio|h|:)\s*(\d{1,2})?/.exec(text)
  if (match === null) return undefined
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)]
  if (hour > 23 || minute > 59) return undefined
  const used = words.filter(
    (word) => word.text.includes(match[1]!) || (match[2] !== undefined && word.text.includes(match[2])),
  )
  const value = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  return { value, words: used.length > 0 ? used : words, limit: 0.97, reason: 'date' }
}
