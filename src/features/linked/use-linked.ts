/** The linked dossiers and unfinished receptions around one dossier, live. */
import { ok } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { DraftLink } from '../../../domain/linked/standing.ts'
import type { DataContext } from '../../data/context.ts'
import { listDossiers } from '../../data/dossiers.ts'
import { listDrafts } from '../../data/drafts.ts'
import { useLive } from '../../data/live.ts'

export interface Around {
  readonly states: readonly DossierState[]
  readonly drafts: readonly DraftLink[]
}

export function useAround(ctx: DataContext) {
  return useLive(async () => {
    const [dossiers, drafts] = [await listDossiers(ctx), await listDrafts(ctx)]
    if (!dossiers.ok) return dossiers
    const around: Around = {
      states: dossiers.value.map((view) => view.state),
      drafts: drafts.ok ? drafts.value : [],
    }
    return ok(around)
  }, [ctx])
}
