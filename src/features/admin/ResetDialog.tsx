/** New words for somebody who forgot theirs, and without the second factor where that is gone too. */
import { useSignal } from '@preact/signals'
import type { ListedOfficer } from '../../../domain/access/account-wire.ts'
import type { Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { admin } from '../../i18n/vi/admin.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
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
    <AskDialog
      title={words.resetTitle(officer.name)}
      tone="danger"
      intro={words.resetMeans}
      submit={words.reset}
      problem={resetting.problem && problemSentence(resetting.problem)}
      busy={resetting.isBusy}
      onSubmit={resetting.submit}
      onClose={onClose}
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
    </AskDialog>
  )
}
