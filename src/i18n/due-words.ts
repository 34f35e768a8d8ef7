/** How a dossier stands against its due date, in a word and a tint: red only for overdue, amber only for today. */
import { assertNever } from '../../domain/base/assert-never.ts'
import type { DueStanding } from '../data/due-standing.ts'
import { t } from './locale.ts'
import { desk } from './vi/desk.ts'

export interface WordAndTone {
  readonly text: string
  readonly tone: 'ok' | 'warn' | 'overdue' | 'offline' | 'info' | 'plain'
}

export function dueWords(standing: DueStanding): WordAndTone {
  const words = t(desk)
  switch (standing.kind) {
    case 'over':
      return { text: words.dueOver, tone: 'plain' }
    case 'paused':
      return { text: words.duePaused, tone: 'offline' }
    case 'ready':
      return { text: words.dueReady, tone: 'info' }
    case 'overdue':
      return { text: lateWords(standing), tone: 'overdue' }
    case 'today':
      return { text: words.todayAt(standing.at), tone: 'warn' }
    case 'in-time': {
      const [, month = '', day = ''] = standing.on.split('-')
      return { text: words.dueIn(`${day}/${month}`, standing.days), tone: 'ok' }
    }
    case 'none':
      return { text: words.dueNone, tone: 'plain' }
    default:
      return assertNever(standing)
  }
}

function lateWords({ days, hours }: { readonly days: number; readonly hours: number }): string {
  const words = t(desk)
  if (days > 0) return words.lateDays(days)
  return hours > 0 ? words.lateHours(hours) : words.overdue
}
