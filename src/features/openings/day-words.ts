/** A day as people say it, with its weekday: a session on a Saturday is known by that. */
import { parseDay, weekdayOf } from '../../../domain/calendar/day.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { rules } from '../../i18n/vi/rules.ts'

export function dayWords(date: string): string {
  return `${t(rules).openings.weekdays[weekdayOf(parseDay(date) ?? 0)]} ${formatDay(date)}`
}
