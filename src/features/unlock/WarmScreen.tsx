/** The short break: keys are still in memory under the PIN of today. */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Problem, Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { lock } from '../../i18n/vi/lock.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import styles from './Unlock.module.css'

export interface WarmScreenProps {
  readonly name: string
  readonly onPin: (pin: string) => Promise<Result<unknown>>
  readonly onPassphrase: () => void
}

export function WarmScreen({ name, onPin, onPassphrase }: WarmScreenProps) {
  const words = t(lock)
  const pin = useSignal('')
  const problem = useSignal<Problem | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const submit = async () => {
    const done = await onPin(pin.value)
    if (!done.ok) problem.value = done.problem
    pin.value = ''
  }
  return (
    <main class={styles.page}>
      <form
        ref={form}
        class={styles.card}
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <h1>{words.warmTitle(name)}</h1>
        <p>{words.warmHint}</p>
        {problem.value !== null && (
          <Notice tone="overdue" live>
            {problemSentence(problem.value)}
          </Notice>
        )}
        <Field id="pin" label={words.pin} hint={words.pinHint}>
          {(wiring) => (
            <TextInput
              {...wiring}
              secret
              short
              inputMode="numeric"
              value={pin.value}
              onChange={(value) => (pin.value = value)}
              debounceMs={0}
            />
          )}
        </Field>
        <div class={styles.actions}>
          <Button kind="primary" type="submit">
            {words.unlock}
          </Button>
          <Button kind="quiet" onClick={onPassphrase}>
            {words.usePassphrase}
          </Button>
        </div>
      </form>
    </main>
  )
}
