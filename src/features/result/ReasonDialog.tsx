/** Answering for a result that does not name its owner, or taking a result back: one reason. */
import { useSignal } from '@preact/signals'
import type { Command } from '../../../domain/dossier/decide.ts'
import { doubtOf } from '../../../domain/dossier/closing-gate.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import { recordCommand } from '../../data/record-command.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { result as source } from '../../i18n/vi/result.ts'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { ReasonBox } from '../../ui/fields/ReasonBox.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'

export interface ReasonDialogProps {
  readonly state: DossierState
  readonly act: 'vouch' | 'withdraw'
  readonly onClose: () => void
}

export function ReasonDialog({ state, act, onClose }: ReasonDialogProps) {
  const words = t(source)
  const text = useSignal('')
  const isVouch = act === 'vouch'
  const sending = useSubmission(async () => {
    const reason = text.peek().trim()
    const command: Command = isVouch
      ? { type: 'result-vouched', body: { sha256: state.result?.file.sha256 ?? '', reason } }
      : { type: 'result-withdrawn', body: { reason } }
    const recorded = await recordCommand(getContext(), state, command)
    if (!recorded.ok) return recorded
    showToast(isVouch ? words.vouched : words.withdrawn)
    onClose()
    return recorded
  })
  return (
    <AskDialog
      title={words[act]}
      submit={isVouch ? words.submitVouch : words.submitWithdraw}
      shortcut="Ctrl+Enter"
      intro={isVouch ? vouchIntro(state) : words.withdrawIntro}
      problem={sending.problem && problemSentence(sending.problem)}
      busy={sending.isBusy}
      onSubmit={sending.submit}
      onClose={onClose}
    >
      <ReasonBox
        id="result-reason"
        label={isVouch ? words.vouchReason : words.withdrawReason}
        value={text.value}
        onChange={(next) => (text.value = next)}
      />
    </AskDialog>
  )
}

/** What is in doubt, and what it means to answer for it. */
function vouchIntro({ result }: DossierState): string {
  const words = t(source)
  const doubt = result?.check ? doubtOf(result.check) : null
  return doubt === null || doubt.code === 'dossier.close.result-foreign'
    ? words.vouchIntro
    : `${problemSentence(doubt)} ${words.vouchDoubt}`
}
