/** Closing a dossier whose result was handed back before: one look, one key. */
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import { recordCommand } from '../../data/record-command.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { result as source } from '../../i18n/vi/result.ts'
import { SummaryList } from '../../ui/data/SummaryList.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { resultRows } from './result-rows.ts'

export function CloseDialog({ state, onClose }: { state: DossierState; onClose: () => void }) {
  const words = t(source)
  const sending = useSubmission(async () => {
    const closed = await recordCommand(getContext(), state, { type: 'dossier-closed', body: {} })
    if (!closed.ok) return closed
    showToast(words.closed)
    onClose()
    return closed
  })
  return (
    <AskDialog
      title={words.close}
      submit={words.close}
      shortcut="Ctrl+Enter"
      problem={sending.problem && problemSentence(sending.problem)}
      busy={sending.isBusy}
      onSubmit={sending.submit}
      onClose={onClose}
    >
      <SummaryList rows={resultRows(state)} />
    </AskDialog>
  )
}
