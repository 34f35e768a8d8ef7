/** The law this release judges by. */
import { dossierLaw } from './dossier-law.ts'
import { unstoppable, type EventLaw } from './law.ts'

export function currentLaw(onFault: (error: unknown) => void): EventLaw {
  return unstoppable(
    dossierLaw(() => null),
    onFault,
  )
}
