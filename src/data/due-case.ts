/** What of a folded dossier its due standing hangs on. */
import type { DossierState } from '../../domain/dossier/state.ts'
import { wallMinute } from '../../domain/dossier/wall-minute.ts'
import type { DueCase } from './due-standing.ts'

/** Stamped copies are a result; on its way to the competent agency nothing is promised (NĐ 118/2025 art. 17(3)). */
export function dueCaseOf({ stage, due, result, certified, forwarded }: DossierState): DueCase {
  // Asked of every dossier of a year: when a result was signed matters only while it waits.
  const done = stage === 'result-attached' ? (result?.signedAt ?? certified?.at) : undefined
  const isOnItsWay = stage === 'forwarded' && forwarded?.accepted === null
  return {
    stage,
    due: isOnItsWay ? null : due,
    result: done === undefined ? null : { signedWall: wallMinute(done) },
  }
}
