/** A day as people say it, with its weekday: a session on a Saturday is known by that. */
import { formatDay as isoDay, parseDay, SATURDAY, weekdayOf } from '../../../domain/calendar/day.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { rules } from '../../i18n/vi/rules.ts'

export function dayWords(date: string): string {
  return `${t(rules).openings.weekdays[weekdayOf(parseDay(date) ?? 0)]} ${formatDay(date)}`
}

/** The day most sessions are held on; one that has begun cannot be announced, so never today. */
export function saturdayAfter(date: string): string {
  const today = parseDay(date) ?? 0
  const ahead = (SATURDAY - weekdayOf(today) + 7) % 7
  return isoDay(today + (ahead === 0 ? 7 : ahead))
}
