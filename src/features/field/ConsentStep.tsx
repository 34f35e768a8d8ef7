/** Nobody is helped unasked: what will happen is read out, why help is needed is written down (I07). */
import { useSignal } from '@preact/signals'
import { helpReasons, type HelpReason } from '../../../domain/submission/submission.ts'
import { t } from '../../i18n/locale.ts'
import { field } from '../../i18n/vi/field.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Radios } from '../../ui/fields/Radios.tsx'
import styles from './Field.module.css'
import { Step } from './Step.tsx'

export interface ConsentStepProps {
  readonly helper: string
  readonly procedure: string
  readonly reason: HelpReason | null
  readonly speak: (text: string) => void
  readonly onReason: (reason: HelpReason) => void
  readonly onAgree: () => void
  readonly onRefuse: () => void
}

export function ConsentStep(props: ConsentStepProps) {
  const words = t(field).consent
  const isMissing = useSignal(false)
  const said = words.said(props.helper, props.procedure)
  const agree = () => {
    isMissing.value = props.reason === null
    if (props.reason !== null) props.onAgree()
    else document.getElementById('help-reason')?.focus()
  }
  return (
    <Step
      title={words.title}
      onListen={() => props.speak(said.join(' '))}
      actions={
        <>
          <Button kind="primary" isNext={props.reason !== null} onClick={agree}>
            {words.agree}
          </Button>
          <Button kind="quiet" onClick={props.onRefuse}>
            {words.refuse}
          </Button>
        </>
      }
    >
      <div class={styles.said}>
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <div data-next={props.reason === null ? '' : undefined}>
        <Field
          id="help-reason"
          group
          label={words.reason}
          error={isMissing.value && props.reason === null ? words.needReason : undefined}
        >
          {(wiring) => (
            <Radios
              {...wiring}
              stacked
              value={props.reason ?? ''}
              options={helpReasons.map((value) => ({ value, label: words.reasons[value] }))}
              onChange={(next) => props.onReason(next as HelpReason)}
            />
          )}
        </Field>
      </div>
    </Step>
  )
}
