/** Hours the law pack has open every week beside working time. */
import { formatTime } from '../../../domain/calendar/day.ts'
import { getLaw } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { rules } from '../../i18n/vi/rules.ts'
import styles from './Openings.module.css'

export function WeeklyNote() {
  const words = t(rules).openings
  const lines = getLaw().calendar.extraOpenings.flatMap(({ on, startsAt, endsAt }) =>
    'weekday' in on
      ? [words.span(words.weekdays[on.weekday] ?? '', formatTime(startsAt), formatTime(endsAt))]
      : [],
  )
  if (lines.length === 0) return null
  return (
    <p class={styles.intro}>
      {words.weekly}: {lines.join('; ')}
    </p>
  )
}
