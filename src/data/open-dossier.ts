/** One dossier followed live, with the law it was received under. */
import { useComputed, type ReadonlySignal } from '@preact/signals'
import type { Result } from '../../domain/base/result.ts'
import type { FormDefinition } from '../../domain/form/form.ts'
import type { Procedure } from '../../domain/procedure/procedure.ts'
import type { DataContext } from './context.ts'
import { findDossier } from './dossiers.ts'
import type { DossierView } from './opened-dossiers.ts'
import { loadPinned } from './law.ts'
import { useLive } from './live.ts'

export interface PinnedLaw {
  readonly procedure: Procedure | null // null: its version is not on this device
  readonly form: FormDefinition | null
}

export interface OpenDossier {
  readonly view: ReadonlySignal<Result<DossierView | null> | undefined> // undefined while it is opened
  readonly law: ReadonlySignal<PinnedLaw | undefined>
}

export function useOpenDossier(ctx: DataContext, id: string): OpenDossier {
  const view = useLive(() => findDossier(ctx, id), [ctx, id])
  const law = useComputed(() => (view.value?.ok ? view.value.value?.state.reception?.law : undefined))
  const pinned = useLive(
    async () => (law.value ? await loadPinned(ctx.db, law.value) : undefined),
    [ctx, law.value?.procedure, law.value?.form],
  )
  return {
    view,
    law: useComputed(() => {
      if (pinned.value === undefined) return undefined
      return pinned.value.ok ? pinned.value.value : { procedure: null, form: null }
    }),
  }
}
