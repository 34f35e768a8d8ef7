/** What of a folded dossier its due standing hangs on. */
import type { DossierState } from '../../domain/dossier/state.ts'
import { instantToWall } from '../i18n/format.ts'
import type { DueCase } from './due-standing.ts'

export function dueCaseOf({ stage, due, result }: DossierState): DueCase {
  return { stage, due, result: result && { signedWall: instantToWall(result.signedAt).slice(0, 16) } }
}
