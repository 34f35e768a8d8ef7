/**
 * Whether a dossier stands in the denominators of digitisation. Certified copies don't (duty D02: the original goes
 * straight back), nor does what was filed online or only shown (TT 03/2025/TT-VPCP điều 5(2)).
 */
import type { DossierState } from '../dossier/state.ts'
import type { Procedure } from '../procedure/procedure.ts'

export function countsForDigitisation(state: DossierState, procedure: Procedure): boolean {
  if (state.reception === null || state.certified !== null || isExempt(procedure)) return false
  if (state.reception.channel === 'online') return false
  return state.components.some(({ component: id, proof }) => {
    const component = procedure.components.find((one) => one.id === id)
    const isPaper = proof.by === 'files' || proof.by === 'reuse'
    return isPaper && component?.digitise !== 'exempt'
  })
}

/** No paper of the procedure has to be scanned. */
export function isExempt(procedure: Procedure): boolean {
  return (
    procedure.components.length > 0 && procedure.components.every(({ digitise }) => digitise === 'exempt')
  )
}
