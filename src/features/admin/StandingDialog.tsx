/** Somebody leaves, moves or is suspended; or comes back. What happens then is said before it does (rule A5). */
import { useSignal } from '@preact/signals'
import type { ListedOfficer, StandingRequest } from '../../../domain/access/account-wire.ts'
import type { Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { admin } from '../../i18n/vi/admin.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { AskForm } from '../../ui/fields/AskForm.tsx'
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
    <Dialog
      title={ends ? words.endTitle(officer.name) : words.backTitle(officer.name)}
      tone={ends ? 'danger' : 'plain'}
      onClose={onClose}
    >
      <AskForm
        intro={<p>{ends ? words.endMeans : words.backMeans}</p>}
        refusal={changing.problem && problemSentence(changing.problem)}
        onSubmit={() => {
          isTried.value = true
          if (!ends || reason.value !== '') changing.submit()
        }}
        actions={
          <>
            <Button kind={ends ? 'danger' : 'primary'} type="submit" busy={changing.isBusy}>
              {ends ? words.end : words.bringBack}
            </Button>
            <Button kind={ends ? 'secondary' : 'quiet'} onClick={onClose}>
              {t(everywhere).cancel}
            </Button>
          </>
        }
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
      </AskForm>
    </Dialog>
  )
}
