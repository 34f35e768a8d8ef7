/** Giving money back: the accountant records it, a leader's decision stands in the reason. */
import { useSignal } from '@preact/signals'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import { formatVnd } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { money } from '../../i18n/vi/money.ts'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { ReasonBox } from '../../ui/fields/ReasonBox.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { DongInput } from './DongInput.tsx'
import { heldVnd, recordRefund } from './record-fee.ts'

export function RefundDialog({ state, onClose }: { state: DossierState; onClose: () => void }) {
  const words = t(money).refund
  const held = heldVnd(state)
  const vnd = useSignal<number | null>(held)
  const reason = useSignal('')
  const { isBusy, problem, submit } = useSubmission(async () => {
    const recorded = await recordRefund(getContext(), state, vnd.peek() ?? 0, reason.peek())
    if (!recorded.ok) return recorded
    showToast(words.done)
    onClose()
    return recorded
  })
  return (
    <AskDialog
      title={words.title}
      submit={words.submit}
      shortcut="Ctrl+Enter"
      intro={words.intro(formatVnd(held))}
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field id="refund-vnd" label={words.amount}>
        {(wiring) => <DongInput wiring={wiring} value={vnd.value} onChange={(next) => (vnd.value = next)} />}
      </Field>
      <ReasonBox
        id="refund-reason"
        label={words.reason}
        value={reason.value}
        onChange={(next) => (reason.value = next)}
      />
    </AskDialog>
  )
}
