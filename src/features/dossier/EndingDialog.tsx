/** The reason of an ending; nothing is asked that the dossier knows. */
import { useSignal } from '@preact/signals'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { dossier } from '../../i18n/vi/dossier.ts'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { ReasonBox } from '../../ui/fields/ReasonBox.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { recordEnding, type Ending } from './record-ending.ts'

export interface EndingDialogProps {
  readonly state: DossierState
  readonly ending: Ending
  readonly onClose: () => void
}

export function EndingDialog({ state, ending, onClose }: EndingDialogProps) {
  const words = t(dossier)
  const reason = useSignal('')
  const { isBusy, problem, submit } = useSubmission(async () => {
    const ended = await recordEnding(getContext(), state, ending, reason.peek().trim())
    if (!ended.ok) return ended
    showToast(words.ended)
    onClose()
    return ended
  })
  return (
    <AskDialog
      title={words.endingAction[ending]}
      intro={words.endingIntro[ending]}
      submit={words.saveEnding}
      shortcut="Ctrl+Enter"
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <ReasonBox
        id="ending-reason"
        label={words.detailOf.reason}
        value={reason.value}
        onChange={(next) => (reason.value = next)}
      />
    </AskDialog>
  )
}
