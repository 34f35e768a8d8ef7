/** Puts what was refused aside, with the reason. It stays on this device and stays counted. */
import { useSignal } from '@preact/signals'
import { refuse } from '../../../domain/base/result.ts'
import { getContext } from '../../data/current.ts'
import { putAside } from '../../data/asides.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { outbox } from '../../i18n/vi/outbox.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { ReasonBox } from '../../ui/fields/ReasonBox.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'

export interface ParkDialogProps {
  readonly code: string
  readonly ids: readonly string[]
  readonly onClose: () => void
}

export function ParkDialog({ code, ids, onClose }: ParkDialogProps) {
  const words = t(outbox)
  const reason = useSignal('')
  const { isBusy, problem, submit } = useSubmission(async () => {
    const said = reason.peek().trim()
    if (said === '') return refuse('store.aside.reason-missing')
    const done = await putAside(getContext(), ids, { kind: 'parked', reason: said, into: null })
    if (done.ok) onClose()
    return done
  })
  return (
    <AskDialog
      title={words.parkTitle(code)}
      intro={words.parkIntro}
      submit={words.park}
      shortcut="Ctrl+Enter"
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <ReasonBox
        id="park-reason"
        label={words.parkReason}
        hint={words.parkReasonHint}
        value={reason.value}
        onChange={(next) => (reason.value = next)}
      />
    </AskDialog>
  )
}
