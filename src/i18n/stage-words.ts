/** A stage in words; early facts of a dossier not received here yet count as being worked on. */
import type { Stage } from '../../domain/dossier/actions.ts'
import { t } from './locale.ts'
import { dossier } from './vi/dossier.ts'

export function stageWords(stage: Stage): string {
  return t(dossier).stage[stage === 'unborn' ? 'draft' : stage]
}
