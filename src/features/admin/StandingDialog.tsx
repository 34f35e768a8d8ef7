/** Somebody leaves, moves or is suspended; or comes back. What happens then is said before it does (rule A5). */
import { useSignal } from '@preact/signals'
import type { ListedOfficer, StandingRequest } from '../../../domain/access/account-wire.ts'
import type { Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { admin } from '../../i18n/vi/admin.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Radios } from '../../ui/fields/Radios.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'

export interface StandingDialogProps {
  readonly officer: ListedOfficer
  readonly onChange: (request: StandingRequest) => Promise<Result<unknown>>
  readonly onClose: () => void
}

export function StandingDialog({ officer, onChange, onClose }: StandingDialogProps) {
  const words = t(admin)
  const ends = officer.standing === 'active'
  const reason = useSignal('')
  const isTried = useSignal(false)
  const changing = useSubmission(() =>
    onChange(
      ends
        ? { standing: 'ended', reason: reason.value as StandingRequest['reason'] }
        : { standing: 'active', reason: 'returned' },
    ),
  )
  const options = Object.entries(words.endReasons).map(([value, label]) => ({
    value,
    label,
    ...(value === 'moved' ? { hint: words.movedHint } : {}),
  }))
  const isMissing = isTried.value && reason.value === ''
  return (
    <AskDialog
      title={ends ? words.endTitle(officer.name) : words.backTitle(officer.name)}
      tone={ends ? 'danger' : 'plain'}
      intro={ends ? words.endMeans : words.backMeans}
      submit={ends ? words.end : words.bringBack}
      problem={changing.problem && problemSentence(changing.problem)}
      busy={changing.isBusy}
      onSubmit={() => {
        isTried.value = true
        if (!ends || reason.value !== '') changing.submit()
      }}
      onClose={onClose}
    >
      {ends && (
        <Field
          id="end-reason"
          label={words.endReason}
          group
          {...(isMissing ? { error: words.endReasonMissing } : {})}
        >
          {(wiring) => (
            <Radios
              {...wiring}
              stacked
              value={reason.value}
              options={options}
              onChange={(value) => (reason.value = value)}
            />
          )}
        </Field>
      )}
    </AskDialog>
  )
}
