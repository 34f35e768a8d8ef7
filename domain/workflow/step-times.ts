/** Duty L09: how long dossiers lie in each step, and which steps add nothing that anybody could see. */
import { median, percentile } from '../base/median.ts'
import { stepClocks, WHENEVER, type StepClock } from '../deadline/step-clock.ts'
import type { WorkClock } from '../deadline/work-clock.ts'
import type { EventType } from '../dossier/events.ts'
import type { DossierState } from '../dossier/state.ts'
import type { Procedure } from '../procedure/procedure.ts'

export interface StepFigure {
  readonly step: string
  readonly stays: number
  readonly medianMinutes: number // working time, without what residents took to complete the file
  readonly p90Minutes: number // nine of ten were done by then
  readonly late: number // stays that took longer than they had
  readonly sentBack: number // dossiers it found fault with
  readonly idle: number // stays in which nothing was done but passing on
  readonly isWithoutValue: boolean
}

export interface WalkFacts {
  readonly clock: WorkClock
  readonly procedureOf: (state: DossierState) => Pick<Procedure, 'steps'> | null
}

/** Passing on is no work on the dossier. */
const PASSING: readonly EventType[] = [
  'step-assigned',
  'step-completed',
  'custody-handed',
  'originals-handed',
  'urged',
]
/** Fewer say nothing about a step. */
const LEAST_STAYS = 10
const IDLE_SHARE = 0.9

interface Stay {
  readonly minutes: number
  readonly late: boolean
  readonly back: boolean
  readonly idle: boolean
}

/** The longest first: where dossiers wait. Stays that have not ended, and the reception itself, are left out. */
export function stepFigures(states: readonly DossierState[], facts: WalkFacts): StepFigure[] {
  const found = new Map<string, Stay[]>()
  for (const state of states) {
    const walked = walkOf(state, facts)
    for (const [at, one] of walked.entries()) {
      if (one.until === null || one.step === '') continue
      const stays = found.get(one.step) ?? []
      found.set(one.step, stays)
      stays.push({
        minutes: one.used,
        late: one.late > 0,
        back: walked[at + 1]?.returned === true,
        idle: isIdle(state, at),
      })
    }
  }
  return [...found]
    .map(([step, stays]) => figure(step, stays))
    .sort((a, b) => b.medianMinutes - a.medianMinutes)
}

/** The same clocks by which persons and units are judged. */
export function walkOf(state: DossierState, { clock, procedureOf }: WalkFacts): StepClock[] {
  return stepClocks(state, procedureOf(state), WHENEVER, clock)
}

function figure(step: string, stays: readonly Stay[]): StepFigure {
  const count = (of: 'late' | 'back' | 'idle') => stays.filter((stay) => stay[of]).length
  const [idle, sentBack] = [count('idle'), count('back')]
  const minutes = stays.map((stay) => stay.minutes)
  return {
    step,
    stays: stays.length,
    medianMinutes: median(minutes) ?? 0,
    p90Minutes: percentile(minutes, 0.9) ?? 0,
    late: count('late'),
    sentBack,
    idle,
    isWithoutValue: stays.length >= LEAST_STAYS && sentBack === 0 && idle / stays.length >= IDLE_SHARE,
  }
}

/** Its holder did nothing to the dossier while it lay with them, and sent nothing back. */
function isIdle({ stepLog, timeline }: DossierState, at: number): boolean {
  const entry = stepLog[at]
  if (!entry) return true
  const [from, until] = [Date.parse(entry.from), Date.parse(entry.until ?? '')]
  return !timeline.some(
    ({ type, actor, at: when }) =>
      actor === entry.to && !PASSING.includes(type) && Date.parse(when) >= from && Date.parse(when) <= until,
  )
}
