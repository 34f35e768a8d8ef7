/** Days in the words of the deadline sentence. */
import { findDayOff } from './calendar.ts'
import type { CalendarData } from './calendar.ts'
import { SATURDAY, SUNDAY, dateParts, formatTime, weekdayOf } from './day.ts'
import type { WallTime } from './day.ts'

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const

export function weekdayName(day: number): string {
  return WEEKDAYS[weekdayOf(day)]
}

/** 22/8: day and month as people write them in a running sentence. */
export function dayOfMonth(day: number): string {
  const { day: date, month } = dateParts(day)
  return `${date}/${month}`
}

/** "10:00 thứ Sáu 21/8/2026". */
export function moment(at: WallTime): string {
  return `${formatTime(at.minute)} ${weekdayName(at.day)} ${dayOfMonth(at.day)}/${dateParts(at.day).year}`
}

/** "thứ Bảy, Chủ nhật, nghỉ Quốc khánh 1/9–2/9": weekends by name only, holidays with their dates. */
export function skippedInWords(skipped: readonly number[], calendar: CalendarData): string {
  const days = [...new Set(skipped)].sort((a, b) => a - b)
  const weekends = [SATURDAY, SUNDAY].filter((weekday) => days.some((day) => isPlainWeekend(day, weekday)))
  const holidays: { name: string; from: number; to: number }[] = []
  for (const day of days) {
    const off = findDayOff(calendar, day)
    if (off === undefined) continue
    const name = shortName(off.name, off.kind === 'swap')
    const last = holidays.at(-1)
    if (last !== undefined && last.name === name && onlyWeekendsBetween(last.to, day)) last.to = day
    else holidays.push({ name, from: day, to: day })
  }
  return [
    ...weekends.map((weekday) => WEEKDAYS[weekday]),
    ...holidays.map(
      ({ name, from, to }) => `nghỉ ${name} ${from === to ? '' : `${dayOfMonth(from)}–`}${dayOfMonth(to)}`,
    ),
  ].join(', ')

  function isPlainWeekend(day: number, weekday: number): boolean {
    return weekdayOf(day) === weekday && findDayOff(calendar, day) === undefined
  }
}

function onlyWeekendsBetween(from: number, to: number): boolean {
  for (let day = from + 1; day < to; day++) {
    const weekday = weekdayOf(day)
    if (weekday !== SATURDAY && weekday !== SUNDAY) return false
  }
  return true
}

/** Remarks in brackets are for the administrator, not for the resident. */
function shortName(name: string, isSwap: boolean): string {
  const plain = name.replace(/\s*\([^)]*\)/g, '').trim()
  return isSwap ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain
}
