/** Six digits for the short breaks of today, typed twice. They open nothing once the device is locked deep. */
import { useSignal } from '@preact/signals'
import type { Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { lock } from '../../i18n/vi/lock.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { PinBox } from '../../ui/fields/PinBox.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'

export interface PinDialogProps {
  /** Success takes the dialog away; refusals are shown in it. */
  readonly onSubmit: (pin: string) => Promise<Result<unknown>>
  readonly onClose: () => void
}

export function PinDialog({ onSubmit, onClose }: PinDialogProps) {
  const words = t(lock)
  const first = useSignal('')
  const second = useSignal('')
  const differs = useSignal(false)
  const { problem, submit, forget } = useSubmission(() => onSubmit(first.value))
  const compare = () => {
    differs.value = first.value !== second.value
    if (differs.value) forget()
    else submit()
  }
  return (
    <AskDialog
      title={words.setPinTitle}
      intro={words.setPinHint}
      submit={t(everywhere).save}
      cancel={words.later}
      problem={problem && problemSentence(problem)}
      onSubmit={compare}
      onClose={onClose}
    >
      <PinBox
        id="pin-first"
        label={words.pin}
        hint={words.pinHint}
        value={first.value}
        onChange={(value) => (first.value = value)}
      />
      <PinBox
        id="pin-second"
        label={words.pinAgain}
        error={differs.value ? words.pinDiffers : undefined}
        value={second.value}
        onChange={(value) => (second.value = value)}
      />
    </AskDialog>
  )
}
