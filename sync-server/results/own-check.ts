/** What this server found in a file, held against the dossier it is attached to. */
import type { AnyEvent } from '../../domain/dossier/events.ts'
import type { GuardFacts } from '../../domain/dossier/guards.ts'
import type { DossierState } from '../../domain/dossier/state.ts'
import { ownerOf } from '../../domain/signature/owner-of.ts'
import { resultCheckOf } from '../../domain/signature/result-check.ts'
import type { LawFacts } from '../sync/law.ts'

export function ownCheck(
  state: DossierState | null,
  event: AnyEvent,
  facts: LawFacts,
): Pick<GuardFacts, 'resultCheck'> {
  const { resultFindings } = facts
  if (!resultFindings || !state?.reception) return {}
  const number = event.type === 'result-attached' ? event.body.number : (state.result?.number ?? '')
  const owner = ownerOf(state.reception, number)
  return {
    resultCheck(sha256) {
      const found = resultFindings(sha256)
      return found && resultCheckOf(found.pdf, found.pages, owner)
    },
  }
}
