/**
 * What the law wants done now about a promised time. A late result is told to the resident before the time passes, with
 * one new date (TT 03/2025 form 04; from one working day before, as the province asks). Afterwards it needs the head's
 * explanation; and when the new date passes too, there is no second apology, only the explanation.
 */
import type { DossierState } from '../dossier/state.ts'
import { wallMinute } from '../dossier/wall-minute.ts'
import { standingOf, wasResultLate, type Dated } from './standing.ts'
import type { WorkClock } from './work-clock.ts'

export type Duty =
  | { readonly kind: 'apologise'; readonly before: string } // the promised time, wall
  | { readonly kind: 'apologise-late'; readonly since: string } // with the head's explanation
  | { readonly kind: 'explain'; readonly since: string }

export type Owing = Dated & Pick<DossierState, 'id' | 'apologies' | 'explanations' | 'reception' | 'timeline'>

const SHORT_LIMIT_WARNING = 60 // minutes of work

export function dutyOf(dossier: Owing, now: string, clock: WorkClock): Duty | null {
  const { due, apologies } = dossier
  if (due === null || !isLateOrNear(dossier, now, clock)) return null
  const passed = isPassed(dossier, now, clock)
  if (apologies === 0)
    return passed ? { kind: 'apologise-late', since: due.at } : { kind: 'apologise', before: due.at }
  return passed && !isExplained(dossier, due.at) ? { kind: 'explain', since: due.at } : null
}

/**
 * From when a dossier without a result has to be apologised for: one working day before the promised time. Where the
 * limit itself is no longer than that (results of the same day), one working hour before; else every certified copy would
 * be owed an apology from its first minute.
 */
export function apologyFrom(receivedAt: string, dueAt: string, clock: WorkClock): string {
  const dayBefore = clock.before(dueAt, clock.dayMinutes)
  if (dayBefore > receivedAt) return dayBefore
  const hourBefore = clock.before(dueAt, SHORT_LIMIT_WARNING)
  return hourBefore > receivedAt ? hourBefore : receivedAt
}

function isLateOrNear(dossier: Owing, now: string, clock: WorkClock): boolean {
  const standing = standingOf(dossier, now, clock)
  switch (standing.kind) {
    case 'overdue':
    case 'ready-late':
      return true
    case 'early':
    case 'near':
    case 'today':
      return now >= apologyFrom(dossier.reception?.receivedAt ?? '', dossier.due?.at ?? '', clock)
    default:
      return dossier.stage === 'returned' && wasResultLate(dossier)
  }
}

function isPassed(dossier: Owing, now: string, clock: WorkClock): boolean {
  const { kind } = standingOf(dossier, now, clock)
  return kind === 'overdue' || kind === 'ready-late' || dossier.stage === 'returned'
}

function isExplained({ explanations }: Owing, since: string): boolean {
  return explanations.some(({ at }) => wallMinute(at) > since)
}
