/** How a dossier stands against its promised time, now. The promise is a moment; how late is counted in minutes of work. */
import { isFinal } from '../dossier/actions.ts'
import type { DossierState } from '../dossier/state.ts'
import { wallMinute } from '../dossier/wall-minute.ts'
import type { WorkClock } from './work-clock.ts'

export type Standing =
  | { readonly kind: 'over' } // handed over, or ended in another lawful way
  | { readonly kind: 'undated' } // no promise, or the competent agency has not taken it over yet
  | { readonly kind: 'paused'; readonly left: number } // the resident completes the file; so much is left afterwards
  | { readonly kind: 'ready' } // the result was there in time and waits to be fetched
  | { readonly kind: 'ready-late'; readonly late: number } // it is there, but came after the promised time
  | Running

export type Running =
  | { readonly kind: 'early' | 'near' | 'today'; readonly left: number }
  | { readonly kind: 'overdue'; readonly late: number }

export type Dated = Pick<DossierState, 'stage' | 'due' | 'result' | 'certified' | 'forwarded' | 'waiting'>

/** `now`: wall time of the commune. `near`: one working day is left, or less. */
export function standingOf(dossier: Dated, now: string, clock: WorkClock): Standing {
  const { stage, due, waiting } = dossier
  if (isFinal(stage) || stage === 'returned') return { kind: 'over' }
  if (due === null || isOnItsWay(dossier)) return { kind: 'undated' }
  if (stage === 'awaiting-supplement') {
    const since = wallMinute(waiting.at(-1)?.from ?? '') || now
    return { kind: 'paused', left: clock.between(since, due.at) }
  }
  const done = doneAt(dossier)
  // Nobody is late because a finished result was not fetched.
  if (done !== null)
    return done <= due.at ? { kind: 'ready' } : { kind: 'ready-late', late: clock.between(due.at, done) }
  return standingAt(due.at, now, clock)
}

/** Of a bare deadline that runs: a step's own, or a promise while somebody works on it. */
export function standingAt(due: string, now: string, clock: WorkClock): Running {
  if (now > due) return { kind: 'overdue', late: clock.between(due, now) }
  const left = clock.between(now, due)
  if (now.slice(0, 10) === due.slice(0, 10)) return { kind: 'today', left }
  return { kind: left <= clock.dayMinutes ? 'near' : 'early', left }
}

/** The four counts of a desk. A result that waits to be fetched is in time; one that came late stays late. */
export type DueGroup = 'overdue' | 'today' | 'inTime' | 'returned'

/** null: ended without a result to hand over, or without any date. */
export function dueGroup(stage: Dated['stage'], { kind }: Standing): DueGroup | null {
  switch (kind) {
    case 'over':
      return stage === 'returned' || stage === 'closed' ? 'returned' : null
    case 'overdue':
    case 'ready-late':
      return 'overdue'
    case 'today':
      return 'today'
    case 'undated':
      return null
    default:
      return 'inTime'
  }
}

/** Wall time at which the result was there, when it is. */
export function doneAt({ stage, result, certified }: Dated): string | null {
  if (stage !== 'result-attached') return null
  const at = result?.signedAt ?? certified?.at
  return at === undefined ? null : wallMinute(at) || null
}

/** The result itself came after the promised time; that a resident fetched it late is nobody's fault. */
export function wasResultLate(dossier: Dated): boolean {
  const done = doneAt({ ...dossier, stage: 'result-attached' })
  return done !== null && dossier.due !== null && done > dossier.due.at
}

/** NĐ 118/2025 art. 17(3): until the competent agency has it, nobody's time runs. */
function isOnItsWay({ stage, forwarded }: Dated): boolean {
  return stage === 'forwarded' && forwarded?.accepted === null
}
