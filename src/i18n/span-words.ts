/** Working time in a table: minutes below an hour, else hours with one decimal. */
import { formatNumber } from './format.ts'
import { t } from './locale.ts'
import { inbox } from './vi/inbox.ts'

export function spanWords(minutes: number): string {
  const words = t(inbox)
  return minutes < 60 ? words.minutes(minutes) : words.hours(formatNumber(minutes / 60, 1))
}
