/** The resident signs with a finger, or on paper later; then everything is sealed and waits for a line. */
import { useSignal } from '@preact/signals'
import type { AssistedRecord } from '../../../domain/submission/submission.ts'
import type { Problem } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { field } from '../../i18n/vi/field.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Radios } from '../../ui/fields/Radios.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import styles from './Field.module.css'
import { SignaturePad } from './SignaturePad.tsx'
import { Step } from './Step.tsx'

export interface SignStepProps {
  readonly signature: string | null
  readonly confirmed: AssistedRecord['confirmed'] | null
  readonly place: string
  readonly busy: boolean
  readonly problem: Problem | null
  readonly onSignature: (path: string) => void // empty: taken away
  readonly onConfirmed: (how: 'mark' | 'later') => void
  readonly onPlace: (place: string) => void
  readonly onSave: () => void
  readonly onBack: () => void
}

export function SignStep(props: SignStepProps) {
  const words = t(field).sign
  const isMissing = useSignal(false)
  const save = () => {
    isMissing.value = props.confirmed === null
    if (props.confirmed !== null) props.onSave()
  }
  const problem =
    isMissing.value && props.confirmed === null ? words.need : props.problem && problemSentence(props.problem)
  return (
    <Step
      title={words.title}
      hint={words.hint}
      onBack={props.onBack}
      problem={problem}
      actions={
        <Button kind="primary" isNext={props.confirmed !== null} busy={props.busy} onClick={save}>
          {words.save}
        </Button>
      }
    >
      <div data-next={props.confirmed === null ? '' : undefined}>
        <SignaturePad label={words.pad} path={props.signature ?? ''} onPath={props.onSignature} />
      </div>
      <div class={styles.actions}>
        <p role="status">{props.signature ? words.signed : words.padHint}</p>
        {props.signature && <Button onClick={() => props.onSignature('')}>{words.clear}</Button>}
      </div>
      {!props.signature && (
        <Field id="confirm-way" group label={words.title}>
          {(wiring) => (
            <Radios
              {...wiring}
              value={props.confirmed ?? ''}
              options={[
                { value: 'later', label: words.later },
                { value: 'mark', label: words.mark },
              ]}
              onChange={(next) => props.onConfirmed(next as 'mark' | 'later')}
            />
          )}
        </Field>
      )}
      <Field id="filing-place" label={words.place} optional>
        {(wiring) => <TextInput {...wiring} value={props.place} onChange={props.onPlace} />}
      </Field>
    </Step>
  )
}
