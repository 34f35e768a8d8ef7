/**
 * Where a delay arose, by playing the dossier's way again: who held it in each minute of work after the promised time,
 * and which step was the first to overrun its own clock.
 */
import type { DossierState } from '../dossier/state.ts'
import { wallMinute } from '../dossier/wall-minute.ts'
import type { Procedure } from '../procedure/procedure.ts'
import { doneAt, type Dated } from './standing.ts'
import { stepClocks, type StepClock, type Walked } from './step-clock.ts'
import type { WorkClock } from './work-clock.ts'

export interface HeldLate {
  readonly step: string
  readonly to: string
  readonly minutes: number
}

export interface Lateness {
  readonly minutes: number // of work, after the promised time
  readonly held: readonly HeldLate[] // together exactly `minutes`: a dossier is never nobody's
  /** The first step that took longer than it had; null: none did, the delay was in the plan or in between. */
  readonly arose: StepClock | null
}

export type Followed = Dated & Walked & Pick<DossierState, 'timeline'>

const endings: ReadonlySet<string> = new Set([
  'dossier-refused',
  'dossier-stopped',
  'dossier-withdrawn',
  'dossier-transferred',
])

/** null while it is not late. */
export function latenessOf(
  dossier: Followed,
  procedure: Pick<Procedure, 'steps'> | null,
  now: string,
  clock: WorkClock,
): Lateness | null {
  const { due, stepLog } = dossier
  const end = endOf(dossier) ?? now
  if (due === null || end <= due.at) return null
  const held = new Map<string, HeldLate>()
  stepLog.forEach(({ step, to, from }, at) => {
    const next = stepLog[at + 1]
    const start = at === 0 ? due.at : later(wallMinute(from), due.at)
    const until = next === undefined ? end : earlier(wallMinute(next.from), end)
    const minutes = clock.between(start, until)
    if (minutes === 0) return
    const key = `${step}\n${to}`
    held.set(key, { step, to, minutes: minutes + (held.get(key)?.minutes ?? 0) })
  })
  const arose = stepClocks(dossier, procedure, now, clock).find((one) => one.late > 0) ?? null
  return { minutes: clock.between(due.at, end), held: [...held.values()], arose }
}

/** When the work was done, or ended in another way; null while it goes on. */
function endOf(dossier: Followed): string | null {
  const result = doneAt({ ...dossier, stage: 'result-attached' })
  if (result !== null) return result
  const ending = dossier.timeline.filter(({ type }) => endings.has(type)).at(-1)
  return ending === undefined ? null : wallMinute(ending.at)
}

function later(a: string, b: string): string {
  return a > b ? a : b
}

function earlier(a: string, b: string): string {
  return a < b ? a : b
}
