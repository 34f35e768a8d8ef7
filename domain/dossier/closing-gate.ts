/**
 * The gate before a result leaves the counter and before a dossier is closed: its own result, signed over the whole file
 * and not before reception, which names its owner or for which a second person answers. A device judges by what its own
 * verifier found; the home server by its own check of the file, whatever the device says.
 */
import { refuse, type Problem } from '../base/result.ts'
import type { ResultCheck } from './bodies/result.ts'
import type { GuardFacts } from './guards.ts'
import { resultFault } from './result-fault.ts'
import type { DossierState } from './state.ts'
import { wallMinute } from './wall-minute.ts'

export function closingGate(
  state: DossierState,
  type: 'result-returned' | 'dossier-closed',
  facts: Pick<GuardFacts, 'resultCheck'>,
): Problem | null {
  const isClosing = type === 'dossier-closed'
  const { result, certified } = state
  if (certified) return isClosing ? hushedUp(state, certified.at) : null // stamped copies are the result
  if (result === null) return refuse('dossier.close.result-missing').problem
  const own = facts.resultCheck?.(result.file.sha256)
  // The paper may reach the resident before the file reaches the server; the case is not closed before it does.
  if (own === null && isClosing) return refuse('dossier.close.result-unverified').problem
  const check = own ?? result.check
  if (!check) return refuse('dossier.close.result-unverified').problem
  return (
    resultFault(check, state) ??
    unanswered(check, state) ??
    (isClosing ? hushedUp(state, check.signedAt || result.signedAt) : null)
  )
}

/** What nobody found in the file, and no second person answers for. */
function unanswered(check: ResultCheck, { vouch }: DossierState): Problem | null {
  return vouch ? null : doubtOf(check)
}

/** What a second person may answer for, the gravest first. */
export function doubtOf({ trust, signer, namesOwner, ...check }: ResultCheck): Problem | null {
  // Anybody can make a certificate. Where the state's own roots are known, another issuer needs a second person's word.
  if (trust === 'unknown') return refuse('dossier.close.issuer-unknown', { signer }).problem
  // Taken back after the time the signer's own clock claims, which may have been set back.
  if (check.revocation === 'revoked-after-signing' && check.isStamped !== true)
    return refuse('dossier.close.signer-revoked', { signer }).problem
  if (check.register === 'not-registered')
    return refuse('dossier.close.signer-not-registered', { signer }).problem
  if (check.register === 'position-differs')
    return refuse('dossier.close.position-differs', { signer }).problem
  return namesOwner ? null : refuse('dossier.close.result-foreign').problem
}

/** The result came after the promised time, and nobody said sorry. Who only fetches late is not apologised to. */
function hushedUp({ due, apologies }: DossierState, doneAt: string): Problem | null {
  if (due === null || apologies > 0 || wallMinute(doneAt) <= due.at) return null
  return refuse('dossier.close.apology-missing', { due: due.at }).problem
}
