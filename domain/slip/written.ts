/** Days, moments, amounts and names as a slip writes them (NĐ 30/2020: a leading 0 for days below 10 and months 1, 2). */
import { fillWords } from './fill.ts'
import type { SlipLaw } from './template.ts'

type Words = SlipLaw['words']

/** `2026-02-03` → "ngày 03 tháng 02 năm 2026" in the pattern given. */
export function writtenDay(pattern: string, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const inWords = Number(month) <= 2 ? month.padStart(2, '0') : String(Number(month))
  return fillWords(pattern, { day: date.padStart(2, '0'), month: inWords, year })
}

/** Wall time `2026-02-03T14:05` in words. */
export function writtenMoment(words: Words, wall: string): string {
  const [day = '', time = ''] = wall.split('T')
  const [hour = '', minute = ''] = time.split(':')
  return writtenDay(fillWords(words.moment, { hour, minute }), day)
}

/** In figures, for narrow columns: both numbers always with two digits. */
export function shortDay(words: Words, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return fillWords(words.shortDay, { day: date, month, year })
}

export function shortMoment(words: Words, wall: string): string {
  const [day = '', time = ''] = wall.split('T')
  const [year = '', month = '', date = ''] = day.split('-')
  const [hour = '', minute = ''] = time.split(':')
  return fillWords(words.shortMoment, { day: date, month, year, hour, minute })
}

export function writtenMoney(words: Words, vnd: number): string {
  return vnd === 0 ? '' : fillWords(words.money, { amount: grouped(vnd) })
}

/** 1.234.567 */
export function grouped(vnd: number): string {
  return String(vnd).replace(/\B(?=(?:\d{3})+$)/g, '.')
}

/** Two digits at least: quantities on official papers are never a bare figure. */
export function twoDigits(n: number): string {
  return String(n).padStart(2, '0')
}

/** The commune's name alone, as the place of a paper (địa danh). */
export function placeOf(commune: string): string {
  return commune.replace(/^(?:xã|phường|thị trấn|đặc khu)\s+/iu, '').trim()
}
