/** Why a slip is issued again: the reason stands on the new version and in the dossier. */
import { useSignal } from '@preact/signals'
import { getContext } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { slip as source } from '../../i18n/vi/slip.ts'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { ReasonBox } from '../../ui/fields/ReasonBox.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { issueCorrected } from './issue-slip.ts'
import type { OpenSlip } from './use-slip.ts'

export function AmendDialog({ open, onClose }: { open: OpenSlip; onClose: () => void }) {
  const words = t(source)
  const reason = useSignal('')
  const { isBusy, problem, submit } = useSubmission(async () => {
    const issued = await issueCorrected(getContext(), open, reason.peek().trim())
    if (!issued.ok) return issued
    showToast(words.amended(open.planned.edition.version + 1))
    onClose()
    return issued
  })
  return (
    <AskDialog
      title={words.amendTitle}
      intro={words.amendIntro}
      submit={words.amendSubmit}
      shortcut="Ctrl+Enter"
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <ReasonBox
        id="amend-reason"
        label={words.amendReason}
        hint={words.amendReasonHint}
        value={reason.value}
        onChange={(next) => (reason.value = next)}
      />
    </AskDialog>
  )
}
