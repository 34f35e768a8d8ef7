/** A further officer comes to this device, vouched for by whoever has it open; the home server says who they are. */
import type { Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { lock } from '../../i18n/vi/lock.ts'
import { settings } from '../../i18n/vi/settings.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { useCredentials, type Credentials } from '../../ui/fields/use-credentials.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'

const ids = { officer: 'new-officer', passphrase: 'new-passphrase' }

export interface AddOfficerDialogProps {
  /** Success takes the dialog away; refusals are shown in it. */
  readonly onSubmit: (typed: Credentials) => Promise<Result<unknown>>
  readonly onClose: () => void
}

export function AddOfficerDialog({ onSubmit, onClose }: AddOfficerDialogProps) {
  const words = t(settings)
  const { typed, boxes, toggle } = useCredentials(t(lock), ids)
  const { isBusy, problem, submit } = useSubmission(() => onSubmit(typed()))
  return (
    <AskDialog
      title={words.addOfficer}
      intro={words.addOfficerIntro}
      submit={isBusy ? words.adding : words.addOfficer}
      extra={toggle}
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      {boxes}
    </AskDialog>
  )
}
