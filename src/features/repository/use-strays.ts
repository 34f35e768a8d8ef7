/** Papers outside the law's list, each dossier judged by the version of the procedure it was received under. */
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { strayPapers, type StrayPaper } from '../../../domain/repository/stray-papers.ts'
import { getContext } from '../../data/current.ts'
import { loadPinned } from '../../data/law.ts'
import { useLive } from '../../data/live.ts'

export interface Stray {
  readonly state: DossierState
  readonly paper: StrayPaper
}

type Procedures = ReadonlyMap<string, Procedure> // by content hash

/** The versions these dossiers were received under; those that are not on this device are left out. */
export function useProcedures(states: readonly DossierState[]): Procedures {
  const { db } = getContext()
  const hashes = [...new Set(states.map(({ reception }) => reception?.law.procedure ?? ''))].sort(byText)
  const found = useLive(async () => {
    const procedures = new Map<string, Procedure>()
    for (const hash of hashes) {
      const pinned = await loadPinned(db, { procedure: hash, form: null })
      if (pinned.ok) procedures.set(hash, pinned.value.procedure)
    }
    return procedures
  }, [hashes.join(' ')])
  return found.value ?? new Map<string, Procedure>()
}

export function straysIn(states: readonly DossierState[], procedures: Procedures): Stray[] {
  return states.flatMap((state) => {
    const procedure = procedures.get(state.reception?.law.procedure ?? '')
    return procedure ? strayPapers(state, procedure).map((paper) => ({ state, paper })) : []
  })
}

const byText = (a: string, b: string) => (a < b ? -1 : 1)
