/** A stage in words; early facts of a dossier not yet received here count as being worked on. */
import type { Stage } from '../../../domain/dossier/actions.ts'
import { t } from '../../i18n/locale.ts'
import { dossier } from '../../i18n/vi/dossier.ts'

export function stageWords(stage: Stage): string {
  return t(dossier).stage[stage === 'unborn' ? 'draft' : stage]
}
