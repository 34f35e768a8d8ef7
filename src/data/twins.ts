/** Dossiers that may be the same wish handed in twice, followed live: also what another counter received meanwhile. */
import type { DossierState } from '../../domain/dossier/state.ts'
import { openTwins, type Wish } from '../../domain/repository/open-twins.ts'
import type { DataContext } from './context.ts'
import { listDossiers } from './dossiers.ts'
import { useLive } from './live.ts'

export function useTwins(ctx: DataContext, wish: Wish | null): readonly DossierState[] {
  const found = useLive(() => listDossiers(ctx), []).value
  if (wish === null || !found?.ok) return []
  return openTwins(
    wish,
    found.value.map(({ state }) => state),
  )
}
