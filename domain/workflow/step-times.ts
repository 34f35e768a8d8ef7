/** Duty L09: how long dossiers lie in each step, and which steps add nothing that anybody could see. */
import { median } from '../base/median.ts'
import type { CalendarData } from '../calendar/calendar.ts'
import { workingMinutesBetween } from '../calendar/working-time.ts'
import type { EventType } from '../dossier/events.ts'
import type { DossierState } from '../dossier/state.ts'
import type { StepEntry } from '../dossier/state-parts.ts'
import { wallMinute } from '../dossier/wall-minute.ts'

export interface StepFigure {
  readonly step: string
  readonly stays: number
  readonly medianMinutes: number // working time
  readonly late: number // stays that ended after the step's own deadline
  readonly sentBack: number // dossiers it found fault with
  readonly idle: number // stays in which nothing was done but passing on
  readonly isWithoutValue: boolean
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

/** The longest first. Stays that have not ended, and the reception itself, are left out. */
export function stepFigures(states: readonly DossierState[], calendar: CalendarData): StepFigure[] {
  const found = new Map<string, { minutes: number; late: boolean; back: boolean; idle: boolean }[]>()
  for (const state of states)
    for (const [at, entry] of state.stepLog.entries()) {
      if (entry.until === null || entry.step === '') continue
      const minutes = workingMinutesBetween(wallMinute(entry.from), wallMinute(entry.until), calendar)
      if (!minutes.ok) continue
      const stays = found.get(entry.step) ?? []
      found.set(entry.step, stays)
      stays.push({
        minutes: minutes.value,
        late: entry.due !== null && wallMinute(entry.until) > entry.due,
        back: state.stepLog[at + 1]?.returned === true,
        idle: isIdle(entry, state),
      })
    }
  return [...found]
    .map(([step, stays]) => figure(step, stays))
    .sort((a, b) => b.medianMinutes - a.medianMinutes)
}

function figure(
  step: string,
  stays: readonly { minutes: number; late: boolean; back: boolean; idle: boolean }[],
): StepFigure {
  const count = (of: 'late' | 'back' | 'idle') => stays.filter((stay) => stay[of]).length
  const [idle, sentBack] = [count('idle'), count('back')]
  return {
    step,
    stays: stays.length,
    medianMinutes: median(stays.map((stay) => stay.minutes)) ?? 0,
    late: count('late'),
    sentBack,
    idle,
    isWithoutValue: stays.length >= LEAST_STAYS && sentBack === 0 && idle / stays.length >= IDLE_SHARE,
  }
}

/** Its holder did nothing to the dossier while it lay with them, and sent nothing back. */
function isIdle(entry: StepEntry, { timeline }: DossierState): boolean {
  const [from, until] = [Date.parse(entry.from), Date.parse(entry.until ?? '')]
  return !timeline.some(
    ({ type, actor, at }) =>
      actor === entry.to && !PASSING.includes(type) && Date.parse(at) >= from && Date.parse(at) <= until,
  )
}
