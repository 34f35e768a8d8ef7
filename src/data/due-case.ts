/** What of a folded dossier its due standing hangs on. */
import type { DossierState } from '../../domain/dossier/state.ts'
import { instantToWall } from '../i18n/format.ts'
import type { DueCase } from './due-standing.ts'

/** Stamped copies are a result; on its way to the competent agency nothing is promised (NĐ 118/2025 art. 17(3)). */
export function dueCaseOf({ stage, due, result, certified, forwarded }: DossierState): DueCase {
  const done = result?.signedAt ?? certified?.at
  const isOnItsWay = stage === 'forwarded' && forwarded?.accepted === null
  return {
    stage,
    due: isOnItsWay ? null : due,
    result: done === undefined ? null : { signedWall: instantToWall(done).slice(0, 16) },
  }
}
