/** One dossier followed live, with the law it was received under. */
import { useComputed, type ReadonlySignal } from '@preact/signals'
import type { Result } from '../../domain/base/result.ts'
import type { FormDefinition } from '../../domain/form/form.ts'
import type { Procedure } from '../../domain/procedure/procedure.ts'
import { procedureUnder } from '../../domain/workflow/local-rules.ts'
import type { DataContext } from './context.ts'
import { findDossier } from './dossiers.ts'
import type { DossierView } from './opened-dossiers.ts'
import { currentRules } from './current.ts'
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
      if (!pinned.value.ok) return { procedure: null, form: null }
      const reception = view.value?.ok ? (view.value.value?.state.reception ?? null) : null
      const { procedure } = pinned.value.value
      // The steps it was received under: the commune's own, where it had laid some down.
      const own = reception === null ? procedure : procedureUnder(procedure, currentRules.value, reception)
      return { ...pinned.value.value, procedure: own }
    }),
  }
}
