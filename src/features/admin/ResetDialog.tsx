/** New words for somebody who forgot theirs, and without the second factor where that is gone too. */
import { useSignal } from '@preact/signals'
import type { ListedOfficer } from '../../../domain/access/account-wire.ts'
import type { Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { admin } from '../../i18n/vi/admin.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { AskForm } from '../../ui/fields/AskForm.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'

export interface ResetDialogProps {
  readonly officer: ListedOfficer
  readonly onReset: (factors: boolean) => Promise<Result<unknown>>
  readonly onClose: () => void
}

export function ResetDialog({ officer, onReset, onClose }: ResetDialogProps) {
  const words = t(admin)
  const factors = useSignal(false)
  const resetting = useSubmission(() => onReset(factors.value))
  return (
    <Dialog title={words.resetTitle(officer.name)} tone="danger" onClose={onClose}>
      <AskForm
        intro={<p>{words.resetMeans}</p>}
        refusal={resetting.problem && problemSentence(resetting.problem)}
        onSubmit={resetting.submit}
        actions={
          <>
            <Button kind="danger" type="submit" busy={resetting.isBusy}>
              {words.reset}
            </Button>
            <Button onClick={onClose}>{t(everywhere).cancel}</Button>
          </>
        }
      >
        {(officer.hasTotp || officer.passkeys > 0) && (
          <Checkbox
            id="reset-factors"
            label={words.factors}
            hint={words.factorsHint}
            checked={factors.value}
            onChange={(checked) => (factors.value = checked)}
          />
        )}
      </AskForm>
    </Dialog>
  )
}
