/**
 * What a changed plan would have made of the dossiers that are done: each is walked again, a step that was cut takes no time,
 * one that is new takes the hours it is given. Nothing is guessed of steps nobody has measured.
 */
import { median, percentile } from '../base/median.ts'
import type { StepClock } from '../deadline/step-clock.ts'
import type { ProcedureStep } from '../procedure/procedure.ts'

export interface Spread {
  readonly medianMinutes: number
  readonly p90Minutes: number
}

export interface Prediction {
  readonly dossiers: number
  readonly before: Spread
  readonly after: Spread
  readonly unmeasured: readonly string[] // new steps without hours: they count as no time
}

export interface PlanChange {
  readonly before: readonly ProcedureStep[]
  readonly after: readonly ProcedureStep[]
  readonly merged: readonly string[] // gone as a step, but their work is done in another
}

/** null: no dossier has gone its whole way yet. `walks`: the steps of each that has. */
export function predict(walks: readonly (readonly StepClock[])[], change: PlanChange): Prediction | null {
  if (walks.length === 0) return null
  const kept = new Set([...change.after.map(({ id }) => id), ...change.merged])
  const cut = new Set(change.before.map(({ id }) => id).filter((id) => !kept.has(id)))
  const known = new Set([...change.before.map(({ id }) => id), ...walks.flat().map(({ step }) => step)])
  const fresh = change.after.filter(({ id }) => !known.has(id))
  const added = fresh.reduce((sum, { hours }) => sum + (hours ?? 0) * 60, 0)
  const total = (walk: readonly StepClock[], of: (one: StepClock) => boolean) =>
    walk.filter(of).reduce((sum, { used }) => sum + used, 0)
  return {
    dossiers: walks.length,
    before: spread(walks.map((walk) => total(walk, () => true))),
    after: spread(walks.map((walk) => total(walk, ({ step }) => !cut.has(step)) + added)),
    unmeasured: fresh.filter(({ hours }) => hours === null).map(({ id }) => id),
  }
}

function spread(minutes: readonly number[]): Spread {
  return { medianMinutes: median(minutes) ?? 0, p90Minutes: percentile(minutes, 0.9) ?? 0 }
}

/** How many of the stays in a step took longer than these hours; null: nothing to say, or no hours. */
export function lateShare(
  walks: readonly (readonly StepClock[])[],
  { id, hours }: Pick<ProcedureStep, 'id' | 'hours'>,
): number | null {
  const stays = walks.flat().filter((one) => one.step === id && one.until !== null)
  if (hours === null || stays.length === 0) return null
  return stays.filter(({ used }) => used > hours * 60).length / stays.length
}
