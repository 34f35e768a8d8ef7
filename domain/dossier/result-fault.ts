/** Why a file cannot be the result of this dossier, as far as its signature says. */
import { refuse, type Problem } from '../base/result.ts'
import type { ResultCheck } from './bodies/result.ts'
import type { DossierState } from './state.ts'
import { wallMinute } from './wall-minute.ts'

export function resultFault(check: ResultCheck, state: DossierState): Problem | null {
  if (check.signature === 'unsigned') return refuse('dossier.result.unsigned').problem
  if (check.signature === 'invalid') return refuse('dossier.result.signature-invalid').problem
  if (!check.wholeFile) return refuse('dossier.result.altered').problem
  if (check.revocation === 'revoked-before-signing')
    return refuse('dossier.result.certificate-revoked', { signer: check.signer }).problem
  const receivedAt = state.reception?.receivedAt ?? ''
  const signedAt = wallMinute(check.signedAt)
  // A signature that names no time is judged by the date written on the result alone.
  return signedAt !== '' && signedAt < receivedAt
    ? refuse('dossier.result.signed-before-reception', { signedAt, receivedAt }).problem
    : null
}
