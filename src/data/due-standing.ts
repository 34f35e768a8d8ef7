/** How a dossier stands against its promised day, for the due column and the counts. Never for a printed date. */
import { remaining } from '../../domain/calendar/remaining.ts'
import type { CalendarData } from '../../domain/calendar/calendar.ts'
import { minutesOf, parseWallTime } from '../../domain/calendar/day.ts'
import { isFinal } from '../../domain/dossier/actions.ts'
import type { DossierState } from '../../domain/dossier/state.ts'

export type DueStanding =
  | { readonly kind: 'over' } // handed over, or ended in another lawful way
  | { readonly kind: 'paused' } // the clock stands still while the resident completes the file
  | { readonly kind: 'ready' } // the result was there in time and waits to be fetched
  | { readonly kind: 'overdue'; readonly days: number; readonly hours: number } // working days; hours when 0 days
  | { readonly kind: 'today'; readonly at: string } // HH:MM
  | { readonly kind: 'in-time'; readonly on: string; readonly days: number } // YYYY-MM-DD, working days left
  | { readonly kind: 'none' }

export type DueCase = Pick<DossierState, 'stage' | 'due'> & {
  readonly result: { readonly signedWall: string } | null // wall time of the signature
}

/** `now` and `signedWall` are wall times of the commune, YYYY-MM-DDTHH:MM. */
export function dueStanding(
  { stage, due, result }: DueCase,
  now: string,
  calendar: CalendarData,
): DueStanding {
  if (isFinal(stage) || stage === 'returned') return { kind: 'over' }
  if (stage === 'awaiting-supplement') return { kind: 'paused' }
  if (due === null) return { kind: 'none' }
  // Nobody is late because a finished result was not fetched.
  if (stage === 'result-attached' && result !== null) {
    return result.signedWall <= due.at ? { kind: 'ready' } : lateAt(due.at, result.signedWall, calendar)
  }
  const left = remaining(due, now, calendar)
  if (left.state === 'overdue') return lateAt(due.at, now, calendar)
  if (left.state === 'today') return { kind: 'today', at: due.at.slice(11) }
  return { kind: 'in-time', on: due.at.slice(0, 10), days: left.workingDays }
}

function lateAt(due: string, at: string, calendar: CalendarData): DueStanding {
  const days = Math.abs(remaining({ at: due }, at, calendar).workingDays)
  const end = parseWallTime(due)
  const now = parseWallTime(at)
  const minutes = end && now && end.day === now.day ? minutesOf(now) - minutesOf(end) : 0
  return { kind: 'overdue', days, hours: Math.ceil(minutes / 60) }
}

export interface DueCounts {
  readonly overdue: number
  readonly today: number
  readonly inTime: number
  readonly returned: number
}

export type DueGroup = keyof DueCounts

/** Which count a dossier belongs to; null: ended without a result to hand over, or without any due date. */
export function dueGroup(stage: DossierState['stage'], standing: DueStanding): DueGroup | null {
  switch (standing.kind) {
    case 'over':
      return stage === 'returned' || stage === 'closed' ? 'returned' : null
    case 'overdue':
      return 'overdue'
    case 'today':
      return 'today'
    case 'in-time':
    case 'paused':
    case 'ready':
      return 'inTime'
    case 'none':
      return null
  }
}
