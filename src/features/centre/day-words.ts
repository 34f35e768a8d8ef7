/** A day as people say it, with its weekday. */
import { parseDay, weekdayOf } from '../../../domain/calendar/day.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { centre } from '../../i18n/vi/centre.ts'

export function dayWords(date: string): string {
  return `${t(centre).weekdays[weekdayOf(parseDay(date) ?? 0)]} ${formatDay(date)}`
}
