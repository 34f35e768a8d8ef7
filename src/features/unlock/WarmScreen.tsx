/** The short break: keys are still in memory under the PIN of today. */
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { lock } from '../../i18n/vi/lock.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { AskForm } from '../../ui/fields/AskForm.tsx'
import { PinBox } from '../../ui/fields/PinBox.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { CardPage } from '../../ui/layout/CardPage.tsx'

export interface WarmScreenProps {
  readonly name: string
  readonly onPin: (pin: string) => Promise<Result<unknown>>
  readonly onPassphrase: () => void
  readonly below?: ComponentChildren // another way on, under the form
}

export function WarmScreen({ name, onPin, onPassphrase, below }: WarmScreenProps) {
  const words = t(lock)
  const pin = useSignal('')
  const { problem, submit } = useSubmission(async () => {
    const done = await onPin(pin.value)
    pin.value = ''
    return done
  })
  return (
    <CardPage>
      <AskForm
        roomy
        startAt={0}
        intro={
          <>
            <h1>{words.warmTitle(name)}</h1>
            <p>{words.warmHint}</p>
          </>
        }
        refusal={problem && problemSentence(problem)}
        onSubmit={submit}
        actions={
          <>
            <Button kind="primary" type="submit">
              {words.unlock}
            </Button>
            <Button kind="quiet" onClick={onPassphrase}>
              {words.usePassphrase}
            </Button>
          </>
        }
      >
        <PinBox
          id="pin"
          label={words.pin}
          hint={words.pinHint}
          value={pin.value}
          onChange={(value) => (pin.value = value)}
        />
      </AskForm>
      {below}
    </CardPage>
  )
}
