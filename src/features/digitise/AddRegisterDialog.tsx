/** A register as it stands on the shelf, before anything of it is scanned. */
import { useSignal } from '@preact/signals'
import type { Result } from '../../../domain/base/result.ts'
import type { RegisterHead } from '../../../domain/digitisation/register.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { digitise } from '../../i18n/vi/digitise.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'

export interface AddRegisterDialogProps {
  readonly onSubmit: (head: RegisterHead) => Promise<Result<unknown>>
  readonly onClose: () => void
}

const empty: RegisterHead = { box: '', title: '', series: 'birth', year: '', expected: 0 }

export function AddRegisterDialog({ onSubmit, onClose }: AddRegisterDialogProps) {
  const words = t(digitise)
  const head = useSignal(empty)
  const { isBusy, problem, submit } = useSubmission(() => onSubmit(head.peek()))
  const set = (change: Partial<RegisterHead>) => (head.value = { ...head.peek(), ...change })
  return (
    <AskDialog
      title={words.addRegister}
      submit={words.saveRegister}
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field id="register-title" label={words.registerTitle}>
        {(wiring) => <TextInput {...wiring} value={head.value.title} onChange={(title) => set({ title })} />}
      </Field>
      <Field id="register-series" label={words.series}>
        {(wiring) => (
          <Select
            {...wiring}
            value={head.value.series}
            options={Object.entries(words.seriesNames).map(([value, label]) => ({ value, label }))}
            onChange={(series) => set({ series: series as RegisterHead['series'] })}
          />
        )}
      </Field>
      <Field id="register-year" label={words.year} hint={words.yearHint}>
        {(wiring) => (
          <TextInput {...wiring} short value={head.value.year} onChange={(year) => set({ year })} />
        )}
      </Field>
      <Field id="register-box" label={words.box} hint={words.boxHint}>
        {(wiring) => <TextInput {...wiring} value={head.value.box} onChange={(box) => set({ box })} />}
      </Field>
      <Field id="register-expected" label={words.expected}>
        {(wiring) => (
          <TextInput
            {...wiring}
            short
            inputMode="numeric"
            value={head.value.expected === 0 ? '' : String(head.value.expected)}
            onChange={(text) => set({ expected: Math.max(0, Math.floor(Number(text) || 0)) })}
          />
        )}
      </Field>
    </AskDialog>
  )
}
