/** Deadlines in words and tints: red only for what is overdue, amber only for what is due today. */
import { assertNever } from '../../../domain/base/assert-never.ts'
import type { Duty } from '../../../domain/deadline/duties.ts'
import type { Standing } from '../../../domain/deadline/standing.ts'
import { getWorkClock } from '../../data/work-clock.ts'
import type { WordAndTone } from '../../i18n/due-words.ts'
import { formatWallTime } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { leader } from '../../i18n/vi/leader.ts'

/** Working time as people say it: the largest unit and what is left of it, nothing smaller. */
export function timeWords(minutes: number): string {
  const words = t(leader)
  const { dayMinutes } = getWorkClock()
  const days = Math.floor(minutes / dayMinutes)
  const hours = Math.floor((minutes % dayMinutes) / 60)
  if (days > 0) return hours > 0 ? `${words.days(days)} ${words.hours(hours)}` : words.days(days)
  const rest = minutes % 60
  if (hours > 0) return rest > 0 ? `${words.hours(hours)} ${words.minutes(rest)}` : words.hours(hours)
  return words.minutes(rest)
}

export function standingWords(standing: Standing, dueAt: string): WordAndTone {
  const words = t(leader)
  switch (standing.kind) {
    case 'over':
      return { text: words.over, tone: 'plain' }
    case 'undated':
      return { text: words.undated, tone: 'plain' }
    case 'paused':
      return { text: words.paused, tone: 'offline' }
    case 'ready':
      return { text: words.ready, tone: 'info' }
    case 'ready-late':
      return { text: words.readyLate(timeWords(standing.late)), tone: 'overdue' }
    case 'early':
    case 'near':
      return { text: words.left(timeWords(standing.left)), tone: 'ok' }
    case 'today':
      return { text: words.dueToday(dueAt.slice(11)), tone: 'warn' }
    case 'overdue':
      return {
        text: standing.late > 0 ? words.late(timeWords(standing.late)) : words.justLate,
        tone: 'overdue',
      }
    default:
      return assertNever(standing)
  }
}

export function dutyWords(duty: Duty): string {
  const words = t(leader).duty
  return duty.kind === 'apologise' ? words.apologise(formatWallTime(duty.before)) : words[duty.kind]
}
