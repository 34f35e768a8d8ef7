/** The one sentence an officer can read to a resident: why the result is promised for just this moment. */
import { assertNever } from '../base/assert-never.ts'
import type { TimeLimit } from '../procedure/procedure.ts'
import { findMakeUp } from './calendar.ts'
import type { CalendarData } from './calendar.ts'
import type { ClockStart } from './clock-start.ts'
import { formatTime, parseTime, yearOf } from './day.ts'
import type { WallTime } from './day.ts'
import { dayOfMonth, moment, skippedInWords, weekdayName } from './explain-days.ts'
import { minutesPerWorkingDay } from './working-time.ts'

/** What sets the clock going: reception, the day named in an apology, or the competent agency taking it over. */
export type Occasion = 'received' | 'promised-anew' | 'taken-over'

const BEGINS: Readonly<Record<Occasion, string>> = {
  received: 'Nhận',
  'promised-anew': 'Xin lỗi và hẹn lại một lần, tính từ',
  'taken-over': 'Cơ quan có thẩm quyền nhận',
}

/** What happened on the way to the due date. */
export interface DueTrace {
  readonly occasion: Occasion
  readonly limit: TimeLimit
  readonly received: WallTime
  readonly start: ClockStart
  readonly due: WallTime
  readonly skipped: readonly number[] // days stepped over because nobody works then
  readonly paused: number // working minutes
  readonly calendar: CalendarData
}

export function explainDue(trace: DueTrace): string {
  const { received, due, limit, paused, calendar } = trace
  const promise = limit.kind === 'same-day' && paused === 0 ? 'hẹn trả chậm nhất' : 'hẹn trả'
  const parts = [
    `${BEGINS[trace.occasion]} ${moment(received)}${startWords(trace)}`,
    `${limitWords(trace)}${brackets(trace)}`,
    ...(paused > 0 ? [`cộng ${pauseWords(paused, calendar)} chờ bổ sung hồ sơ`] : []),
    ...provisionalWords(trace),
  ]
  return `${parts.join(', ')}: ${promise} ${moment(due)}.`
}

export function explainByHand(received: WallTime, due: WallTime, reason: string): string {
  const because = reason.trim().replace(/[.\s]+$/, '')
  return `Nhận ${moment(received)}, cán bộ tiếp nhận ấn định thời hạn (${because}): hẹn trả ${moment(due)}.`
}

function startWords({ start, limit, due, received }: DueTrace): string {
  // The same-day rule speaks of the day of receipt; its own words say what a late hour means.
  const isSameDay = limit.kind === 'same-day'
  switch (start.reason) {
    case 'at-once':
      return ''
    case 'before-opening':
      return isSameDay ? '' : ` trước giờ làm việc nên tính từ ${moment(start.at)}`
    case 'midday':
      return isSameDay ? '' : ` trong giờ nghỉ trưa nên tính từ ${moment(start.at)}`
    case 'after-closing':
      return isSameDay ? '' : ` sau giờ làm việc nên tính từ ${moment(start.at)}`
    case 'day-off':
      return ` vào ngày nghỉ nên tính từ ${moment(start.at)}`
    case 'extra-opening':
      return isWithin(due, received)
        ? ' trong phiên làm thêm đã thông báo'
        : ` trong phiên làm thêm đã thông báo nên tính từ ${moment(start.at)}`
    default:
      return assertNever(start.reason)
  }
}

function limitWords({ limit, received, start, due, skipped, paused }: DueTrace): string {
  switch (limit.kind) {
    case 'same-day': {
      if (start.reason === 'extra-opening' && isWithin(due, received)) return 'trả kết quả ngay trong phiên'
      const isLate =
        start.reason !== 'day-off' &&
        start.reason !== 'extra-opening' &&
        received.minute > (parseTime(limit.cutoff) ?? 0)
      return isLate
        ? `sau ${formatTime(parseTime(limit.cutoff) ?? 0)} nên trả trong ngày làm việc tiếp theo`
        : 'trả kết quả trong ngày làm việc'
    }
    case 'working-days':
      return `cộng ${limit.days} ngày làm việc`
    case 'calendar-days': {
      const rolled = paused === 0 && skipped.length > 0 && due.day !== start.at.day + limit.days
      return `cộng ${limit.days} ngày${rolled ? ', gặp ngày nghỉ nên chuyển sang ngày làm việc kế tiếp' : ''}`
    }
    case 'working-hours':
      return `cộng ${String(limit.hours).replace('.', ',')} giờ làm việc`
    case 'unknown':
      return 'thời hạn chưa rõ'
    default:
      return assertNever(limit)
  }
}

/** Promised for the same extra opening it was received in. */
function isWithin(due: WallTime, received: WallTime): boolean {
  return due.day === received.day
}

function brackets({ limit, received, start, due, skipped, calendar }: DueTrace): string {
  if (start.reason === 'extra-opening' && isWithin(due, received)) return ''
  const skippedWords = skippedInWords(skipped, calendar)
  const from = limit.kind === 'calendar-days' ? due.day : received.day
  const madeUp: string[] = []
  for (let day = from; day <= due.day; day++) {
    if (findMakeUp(calendar, day) !== undefined) madeUp.push(`${weekdayName(day)} ${dayOfMonth(day)} làm bù`)
  }
  const inside = [...(skippedWords === '' ? [] : [`không tính ${skippedWords}`]), ...madeUp]
  return inside.length === 0 ? '' : ` (${inside.join('; ')})`
}

/** 8 hours of work are one day of it. */
export function pauseWords(minutes: number, calendar: CalendarData): string {
  const perDay = minutesPerWorkingDay(calendar)
  const days = Math.floor(minutes / perDay)
  const hours = Math.floor((minutes % perDay) / 60)
  const rest = (minutes % perDay) % 60
  const parts = [
    ...(days > 0 ? [`${days} ngày`] : []),
    ...(hours > 0 ? [`${hours} giờ`] : []),
    ...(rest > 0 ? [`${rest} phút`] : []),
  ]
  return `${parts.join(' ')} làm việc`
}

function provisionalWords({ received, due, skipped, calendar }: DueTrace): string[] {
  const years = new Set([received.day, due.day, ...skipped].map(yearOf))
  const open = calendar.provisionalYears.filter((year) => years.has(year))
  return open.length === 0 ? [] : [`theo lịch nghỉ dự kiến năm ${open.join(', ')}`]
}
