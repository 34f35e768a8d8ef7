/** Original papers that lie at the office, over all dossiers: who has each, for how long, and why still. Pure. */
import { parseDay } from '../calendar/day.ts'
import { isFinal } from '../dossier/actions.ts'
import type { DossierState, Reception } from '../dossier/state.ts'
import type { HeldOriginal } from '../dossier/state-parts.ts'
import { wallMinute } from '../dossier/wall-minute.ts'

/** Where its dossier stands: `running` · `to-return`: the result is there, so it goes back now · `ended`. */
export type HoldingPhase = 'running' | 'to-return' | 'ended'

export interface Holding {
  readonly state: DossierState
  readonly reception: Reception
  readonly paper: HeldOriginal
  readonly phase: HoldingPhase
  readonly days: number // since it was taken in
}

/** Longest first. Kept by a rule of law (`retained`) it is not waiting for anybody, so it is listed on request only. */
export function holdings(states: readonly DossierState[], today: string): Holding[] {
  const found = states.flatMap((state) => {
    const { reception } = state
    if (reception === null) return []
    return state.originals
      .filter(({ returned }) => returned === null)
      .map((paper): Holding => ({
        state,
        reception,
        paper,
        phase: phaseOf(state),
        days: daysBetween(wallMinute(paper.taken.at).slice(0, 10), today),
      }))
  })
  return found.sort(
    (a, b) =>
      b.days - a.days ||
      (a.reception.code < b.reception.code
        ? -1
        : a.reception.code > b.reception.code
          ? 1
          : a.paper.no - b.paper.no),
  )
}

/** `law` and `sent-on`: nobody waits for it any more. */
export function isSettled({ retained }: Pick<HeldOriginal, 'retained'>): boolean {
  return retained !== null && retained.ground !== 'awaiting-owner'
}

export interface HoldingFilter {
  readonly holder: string // officer; '' for anybody
  readonly phase: HoldingPhase | ''
  readonly leastDays: number
  readonly settledToo: boolean
}

export function matching(all: readonly Holding[], filter: HoldingFilter): Holding[] {
  return all.filter(
    ({ paper, phase, days }) =>
      (filter.holder === '' || paper.holder === filter.holder) &&
      (filter.phase === '' || phase === filter.phase) &&
      days >= filter.leastDays &&
      (filter.settledToo || !isSettled(paper)),
  )
}

function phaseOf({ stage }: DossierState): HoldingPhase {
  if (isFinal(stage)) return 'ended'
  return stage === 'result-attached' || stage === 'returned' ? 'to-return' : 'running'
}

function daysBetween(from: string, to: string): number {
  const [first, last] = [parseDay(from), parseDay(to)]
  return first === undefined || last === undefined ? 0 : Math.max(0, last - first)
}
