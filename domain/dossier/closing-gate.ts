/**
 * The gate before a result leaves the counter and before a dossier is closed: its own result, signed over the whole file
 * and not before reception, which names its owner or for which a second person answers. A device judges by what its own
 * verifier found; the home server by its own check of the file, whatever the device says.
 */
import { refuse, type Problem } from '../base/result.ts'
import type { GuardFacts } from './guards.ts'
import { resultFault } from './result-fault.ts'
import type { DossierState } from './state.ts'
import { wallMinute } from './wall-minute.ts'

export function closingGate(
  state: DossierState,
  type: 'result-returned' | 'dossier-closed',
  facts: Pick<GuardFacts, 'resultCheck'>,
): Problem | null {
  if (type === 'dossier-closed' && isLateUnforgiven(state))
    return refuse('dossier.close.apology-missing', { due: state.due?.at }).problem
  if (state.certified) return null // stamped copies are the result
  const { result } = state
  if (result === null) return refuse('dossier.close.result-missing').problem
  const own = facts.resultCheck?.(result.file.sha256)
  // The paper may reach the resident before the file reaches the server; the case is not closed before it does.
  if (own === null && type === 'dossier-closed') return refuse('dossier.close.result-unverified').problem
  const check = own ?? result.check
  if (!check) return refuse('dossier.close.result-unverified').problem
  const fault = resultFault(check, state)
  if (fault) return fault
  return check.namesOwner || state.vouch ? null : refuse('dossier.close.result-foreign').problem
}

/** The resident got it after the promised time, and nobody said sorry. */
function isLateUnforgiven(state: DossierState): boolean {
  const returned = state.timeline.filter((entry) => entry.type === 'result-returned').at(-1)
  if (!returned || state.due === null || state.apologies > 0) return false
  return wallMinute(returned.at) > state.due.at
}
