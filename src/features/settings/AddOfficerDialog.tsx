/** A further officer comes to this device, vouched for by whoever has it open; the home server says who they are. */
import type { Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { lock } from '../../i18n/vi/lock.ts'
import { settings } from '../../i18n/vi/settings.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { AskForm } from '../../ui/fields/AskForm.tsx'
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
    <Dialog title={words.addOfficer} onClose={onClose}>
      <AskForm
        intro={<p>{words.addOfficerIntro}</p>}
        refusal={problem && problemSentence(problem)}
        onSubmit={submit}
        actions={
          <>
            <Button kind="primary" type="submit" busy={isBusy}>
              {isBusy ? words.adding : words.addOfficer}
            </Button>
            {toggle}
            <Button kind="quiet" onClick={onClose}>
              {t(everywhere).cancel}
            </Button>
          </>
        }
      >
        {boxes}
      </AskForm>
    </Dialog>
  )
}
