/** The inboxes followed live: what is on the device, the clock, and whose work is looked at. */
import { useComputed, type ReadonlySignal } from '@preact/signals'
import type { Problem } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext, getLaw } from '../../data/current.ts'
import { listDossiers } from '../../data/dossiers.ts'
import { procedureOf } from '../../data/law.ts'
import { useLive } from '../../data/live.ts'
import { getWorkClock } from '../../data/work-clock.ts'
import { useWallMinute } from '../../data/wall-minute.ts'
import { inboxRows, type InboxRow } from './inbox-rows.ts'

export interface Inbox {
  readonly isLoaded: ReadonlySignal<boolean>
  readonly problem: ReadonlySignal<Problem | null>
  readonly rows: ReadonlySignal<readonly InboxRow[]>
  readonly states: ReadonlySignal<readonly DossierState[]>
}

export function useInbox(isMine: ReadonlySignal<boolean>): Inbox {
  const ctx = getContext()
  const dossiers = useLive(() => listDossiers(ctx), [ctx])
  const now = useWallMinute()
  const states = useComputed(() => (dossiers.value?.ok ? dossiers.value.value.map((view) => view.state) : []))
  return {
    isLoaded: useComputed(() => dossiers.value !== undefined),
    problem: useComputed(() => (dossiers.value?.ok === false ? dossiers.value.problem : null)),
    states,
    rows: useComputed(() => {
      const law = getLaw()
      return inboxRows(states.value, {
        procedureOf: (reception) => procedureOf(law, reception),
        clock: getWorkClock(),
        now: now.value,
        viewer: isMine.value ? ctx.officer : null,
      })
    }),
  }
}
