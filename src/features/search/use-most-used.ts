/** What is shown before anything is typed: the procedures received most on this device, then the main ones. */
import { useComputed, type ReadonlySignal } from '@preact/signals'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { getContext, getLaw } from '../../data/current.ts'
import { listDossiers } from '../../data/dossiers.ts'
import { useLive } from '../../data/live.ts'
import { mostUsed } from '../../data/most-used.ts'

export function useMostUsed(limit: number): ReadonlySignal<readonly Procedure[]> {
  const dossiers = useLive(() => listDossiers(getContext()), [])
  return useComputed(() => {
    const { procedures } = getLaw()
    const received = dossiers.value?.ok
      ? dossiers.value.value.flatMap((view) => view.state.reception?.procedure ?? [])
      : []
    const mayReceive = (code: string) => procedures.get(code)?.procedure.depth === 'full'
    return mostUsed(received, mayReceive, limit).flatMap((code) => procedures.get(code)?.procedure ?? [])
  })
}
