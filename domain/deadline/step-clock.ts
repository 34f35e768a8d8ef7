/**
 * The clock of each step: who had the dossier, for how long, and whether they were early, in time or late. The time the
 * resident took to complete the file is nobody's. A step's own deadline is the one it was given with, else the hours the
 * procedure sets for it; without either it has no clock of its own.
 */
import type { DossierState } from '../dossier/state.ts'
import type { StepEntry } from '../dossier/state-parts.ts'
import { wallMinute } from '../dossier/wall-minute.ts'
import type { Procedure } from '../procedure/procedure.ts'
import type { WorkClock } from './work-clock.ts'

/** `early`: on a day before the one it was due on · `running`: not ended and not late · null: no deadline of its own. */
export type StepOutcome = 'early' | 'on-time' | 'late' | 'running' | null

export interface StepClock {
  readonly step: string // '' at the counter, before the first step
  readonly to: string
  readonly office: string | null
  readonly from: string // wall times of the commune
  readonly until: string | null
  readonly due: string | null // moved by the pauses
  readonly returned: boolean
  readonly reason: string | null // why it was sent back here
  readonly used: number // minutes of work, pauses taken out
  readonly allowed: number | null
  readonly late: number
  readonly outcome: StepOutcome
}

export type Walked = Pick<DossierState, 'stepLog' | 'waiting'>

/** Steps that have ended are judged by their own end, whenever they are looked at: a printed slip says the same again. */
export const WHENEVER = '9999-12-31T23:59'

export function stepClocks(
  { stepLog, waiting }: Walked,
  procedure: Pick<Procedure, 'steps'> | null,
  now: string,
  clock: WorkClock,
): StepClock[] {
  const pauses = waiting.map(({ from, until }) => ({
    from: wallMinute(from),
    until: until === null ? now : wallMinute(until),
  }))
  return stepLog.map((entry) => {
    const from = wallMinute(entry.from)
    const until = entry.until === null ? null : wallMinute(entry.until)
    const end = until ?? now
    const paused = pausedWithin(pauses, from, end, clock)
    const used = clock.between(from, end) - paused
    const allowed = allowedFor(entry, from, procedure, clock)
    const late = allowed === null ? 0 : Math.max(0, used - allowed)
    const due = allowed === null ? null : dueOf(entry, from, allowed, paused, clock)
    const { step, to, office, returned, reason = null } = entry
    const outcome = outcomeOf(due, until, late)
    return { step, to, office, returned, reason, from, until, due, used, allowed, late, outcome }
  })
}

function outcomeOf(due: string | null, until: string | null, late: number): StepOutcome {
  if (due === null) return null
  if (late > 0) return 'late'
  if (until === null) return 'running'
  return until.slice(0, 10) < due.slice(0, 10) ? 'early' : 'on-time'
}

function allowedFor(
  entry: StepEntry,
  from: string,
  procedure: Pick<Procedure, 'steps'> | null,
  clock: WorkClock,
): number | null {
  if (entry.due !== null) return clock.between(from, entry.due)
  const hours = procedure?.steps.find(({ id }) => id === entry.step)?.hours ?? null
  return hours === null ? null : Math.round(hours * 60)
}

/** As it was given, unless the clock stood still meanwhile. */
function dueOf(entry: StepEntry, from: string, allowed: number, paused: number, clock: WorkClock): string {
  return entry.due !== null && paused === 0 ? entry.due : clock.after(from, allowed + paused)
}

interface Span {
  readonly from: string
  readonly until: string
}

/** Supplements follow one another, so no minute is in two pauses. */
function pausedWithin(pauses: readonly Span[], from: string, until: string, clock: WorkClock): number {
  return pauses.reduce((sum, pause) => {
    const start = pause.from > from ? pause.from : from
    const end = pause.until < until ? pause.until : until
    return sum + clock.between(start, end)
  }, 0)
}
