/** What the next device is to be: a code makes that and nothing else. */
import { useSignal } from '@preact/signals'
import type { Result } from '../../../domain/base/result.ts'
import { enrolledKinds, type EnrolledKind } from '../../../domain/station/kinds.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { admin } from '../../i18n/vi/admin.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Radios } from '../../ui/fields/Radios.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'

export interface KindDialogProps {
  /** Success takes the dialog away; refusals are shown in it. */
  readonly onMake: (kind: EnrolledKind) => Promise<Result<unknown>>
  readonly onClose: () => void
}

export function KindDialog({ onMake, onClose }: KindDialogProps) {
  const words = t(admin)
  const kind = useSignal<EnrolledKind>('counter')
  const { isBusy, problem, submit } = useSubmission(() => onMake(kind.value))
  const options = enrolledKinds.map((value) => ({
    value,
    label: words.deviceKind[value],
    hint: words.kindHint[value],
  }))
  return (
    <AskDialog
      title={words.kindTitle}
      submit={words.makeCode}
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field id="device-kind" label={words.kindLabel} group>
        {(wiring) => (
          <Radios
            {...wiring}
            stacked
            value={kind.value}
            options={options}
            onChange={(value) => (kind.value = enrolledKinds.find((each) => each === value) ?? 'counter')}
          />
        )}
      </Field>
    </AskDialog>
  )
}
