/** The leader's view of the device, followed live, and how old it is. */
import { useComputed, type ReadonlySignal } from '@preact/signals'
import type { Problem } from '../../../domain/base/result.ts'
import { stepClocks, type StepClock } from '../../../domain/deadline/step-clock.ts'
import type { Reception } from '../../../domain/dossier/state.ts'
import { getContext, getLaw } from '../../data/current.ts'
import { listDossiers } from '../../data/dossiers.ts'
import { useLive } from '../../data/live.ts'
import { procedureOf as steppedProcedure } from '../../data/law.ts'
import { getMeta } from '../../data/meta.ts'
import { useWallMinute } from '../../data/wall-minute.ts'
import { getWorkClock } from '../../data/work-clock.ts'
import { leaderRows, type LeaderRow } from './leader-rows.ts'

export interface LeaderView {
  readonly isLoaded: ReadonlySignal<boolean>
  readonly problem: ReadonlySignal<Problem | null>
  readonly rows: ReadonlySignal<readonly LeaderRow[]>
  readonly freshAt: ReadonlySignal<string | null> // ISO: what other devices did is known until then
  /** The clocks of all steps of all dossiers; asked for only when they are looked at. */
  readonly readClocks: () => StepClock[]
}

export function useLeader(): LeaderView {
  const ctx = getContext()
  const dossiers = useLive(() => listDossiers(ctx), [ctx])
  const pulledAt = useLive(() => getMeta(ctx.db, 'lastPulledAt'), [ctx])
  const now = useWallMinute()
  const states = useComputed(() => (dossiers.value?.ok ? dossiers.value.value.map((view) => view.state) : []))
  const procedureOf = (reception: Reception | null) => steppedProcedure(getLaw(), reception)
  return {
    isLoaded: useComputed(() => dossiers.value !== undefined),
    problem: useComputed(() => (dossiers.value?.ok === false ? dossiers.value.problem : null)),
    rows: useComputed(() => leaderRows(states.value, { procedureOf, clock: getWorkClock(), now: now.value })),
    freshAt: useComputed(() => pulledAt.value ?? null),
    readClocks: () =>
      states
        .peek()
        .flatMap((state) =>
          stepClocks(state, procedureOf(state.reception) ?? null, now.peek(), getWorkClock()),
        ),
  }
}
