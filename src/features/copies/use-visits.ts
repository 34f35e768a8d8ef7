/** Visits of the fast lane on this device: what waits, what was interrupted, and the register of today. */
import { useComputed, type ReadonlySignal } from '@preact/signals'
import { COPIES_PROCEDURE } from '../../../domain/copies/request.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { DataContext } from '../../data/context.ts'
import { listDossiers } from '../../data/dossiers.ts'
import { useLive } from '../../data/live.ts'

export interface Visits {
  readonly waiting: readonly DossierState[] // certified, not fetched yet
  readonly unfinished: readonly DossierState[] // a power cut came between two facts
  readonly today: readonly DossierState[] // newest first
}

export function useVisits(ctx: DataContext, today: string): ReadonlySignal<Visits> {
  const live = useLive(() => listDossiers(ctx), [])
  return useComputed(() => {
    const found = live.value?.ok ? live.value.value.map(({ state }) => state) : []
    const visits = found.filter(({ reception }) => reception?.procedure === COPIES_PROCEDURE)
    const certified = visits.filter((state) => state.certified !== null)
    return {
      waiting: certified.filter(({ stage }) => stage === 'result-attached' || stage === 'returned'),
      unfinished: visits.filter(
        ({ stage, certified: made, reception }) =>
          made === null && stage === 'received' && reception?.receiver === ctx.officer.id,
      ),
      today: certified
        .filter((state) => state.reception?.receivedAt.slice(0, 10) === today)
        .sort((a, b) => ((a.reception?.code ?? '') < (b.reception?.code ?? '') ? 1 : -1)),
    }
  })
}
