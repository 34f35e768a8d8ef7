/** The law this release judges by. */
import { dossierLaw } from './dossier-law.ts'
import { inspectByPack } from './inspect-reception.ts'
import { unstoppable, type EventLaw } from './law.ts'

export function currentLaw(onFault: (error: unknown) => void): EventLaw {
  return unstoppable(dossierLaw(inspectByPack()), onFault)
}
