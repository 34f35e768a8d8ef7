/** How a dossier stands against its due date, in a word and a tint: red only for overdue, amber only for today. */
import { assertNever } from '../../domain/base/assert-never.ts'
import type { Standing } from '../../domain/deadline/standing.ts'
import { getWorkClock } from '../data/work-clock.ts'
import { t } from './locale.ts'
import { desk } from './vi/desk.ts'

export interface WordAndTone {
  readonly text: string
  readonly tone: 'ok' | 'warn' | 'overdue' | 'offline' | 'info' | 'plain'
}

/** `dueAt`: the promised wall time, '' when there is none. Days are working days: as many as fit into the time. */
export function dueWords(standing: Standing, dueAt: string): WordAndTone {
  const words = t(desk)
  switch (standing.kind) {
    case 'over':
      return { text: words.dueOver, tone: 'plain' }
    case 'paused':
      return { text: words.duePaused, tone: 'offline' }
    case 'ready':
      return { text: words.dueReady, tone: 'info' }
    case 'overdue':
    case 'ready-late':
      return { text: lateWords(standing.late), tone: 'overdue' }
    case 'today':
      return { text: words.todayAt(dueAt.slice(11)), tone: 'warn' }
    case 'early':
    case 'near':
      return { text: leftWords(standing.left, dueAt), tone: 'ok' }
    case 'undated':
      return { text: words.dueNone, tone: 'plain' }
    default:
      return assertNever(standing)
  }
}

function leftWords(left: number, dueAt: string): string {
  const words = t(desk)
  const [, month = '', day = ''] = dueAt.slice(0, 10).split('-')
  const days = Math.floor(left / getWorkClock().dayMinutes)
  const on = `${day}/${month}`
  return days > 0 ? words.dueIn(on, days) : words.dueInHours(on, Math.ceil(left / 60))
}

function lateWords(late: number): string {
  const words = t(desk)
  const days = Math.floor(late / getWorkClock().dayMinutes)
  if (days > 0) return words.lateDays(days)
  return late > 0 ? words.lateHours(Math.ceil(late / 60)) : words.overdue
}
