/** Three offices and the public key of each, as `age-keygen` printed it. */
import { useSignal } from '@preact/signals'
import { CUSTODIANS, type Custodian } from '../../../domain/access/custodians.ts'
import type { Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { settings } from '../../i18n/vi/settings.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'

export interface CustodiansDialogProps {
  /** Success takes the dialog away; refusals are shown in it. */
  readonly onSubmit: (custodians: readonly Custodian[]) => Promise<Result<unknown>>
  readonly onClose: () => void
}

const places = Array.from({ length: CUSTODIANS }, (_, at) => at)

export function CustodiansDialog({ onSubmit, onClose }: CustodiansDialogProps) {
  const words = t(settings).custodians
  const typed = useSignal<readonly Custodian[]>(places.map(() => ({ label: '', recipient: '' })))
  const set = (at: number, change: Partial<Custodian>) => {
    typed.value = typed.value.map((one, place) => (place === at ? { ...one, ...change } : one))
  }
  const { isBusy, problem, submit } = useSubmission(() =>
    onSubmit(
      typed.value.map(({ label, recipient }) => ({ label: label.trim(), recipient: recipient.trim() })),
    ),
  )
  return (
    <AskDialog
      title={words.ask}
      intro={words.askIntro}
      submit={words.submit}
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      {places.flatMap((at) => [
        <Field key={`label-${at}`} id={`custodian-${at}`} label={words.label(at + 1)}>
          {(wiring) => (
            <TextInput
              {...wiring}
              value={typed.value[at]?.label ?? ''}
              onChange={(label) => set(at, { label })}
              debounceMs={0}
            />
          )}
        </Field>,
        <Field key={`key-${at}`} id={`custodian-key-${at}`} label={words.key(at + 1)}>
          {(wiring) => (
            <TextInput
              {...wiring}
              value={typed.value[at]?.recipient ?? ''}
              onChange={(recipient) => set(at, { recipient })}
              debounceMs={0}
            />
          )}
        </Field>,
      ])}
    </AskDialog>
  )
}
