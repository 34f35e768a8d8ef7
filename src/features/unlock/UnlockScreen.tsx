/** The lock screen. It names nobody, remembers nobody, and opens without a line. */
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

export interface UnlockScreenProps {
  readonly heading: string
  readonly intro?: string
  readonly action: string
  readonly acting: string
  readonly note?: string | undefined
  /** Refusals are shown here; success replaces the screen. */
  readonly onSubmit: (typed: { officer: string; passphrase: string }) => Promise<Result<unknown>>
}

export function UnlockScreen(props: UnlockScreenProps) {
  const words = t(lock)
  const officer = useSignal('')
  const passphrase = useSignal('')
  const shown = useSignal(false)
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const submit = async () => {
    if (busy.value) return
    busy.value = true
    problem.value = null
    const done = await props.onSubmit({ officer: officer.value, passphrase: passphrase.value })
    busy.value = false
    if (done.ok) return
    problem.value = done.problem
    form.current?.querySelectorAll('input')[1]?.focus()
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
        onKeyDown={(event) => {
          // Enter in the first box goes on to the second, as everywhere at the desk.
          const boxes = [...(form.current?.querySelectorAll('input') ?? [])]
          if (event.key !== 'Enter' || event.target !== boxes[0] || passphrase.value !== '') return
          event.preventDefault()
          boxes[1]?.focus()
        }}
      >
        <h1>{props.heading}</h1>
        {props.intro !== undefined && <p>{props.intro}</p>}
        {problem.value !== null && (
          <Notice tone="overdue" live>
            {problemSentence(problem.value)}
          </Notice>
        )}
        <Field id="officer-code" label={words.officerCode}>
          {(wiring) => (
            <TextInput
              {...wiring}
              value={officer.value}
              onChange={(value) => (officer.value = value)}
              debounceMs={0}
            />
          )}
        </Field>
        <Field id="passphrase" label={words.passphrase} hint={words.passphraseHint}>
          {(wiring) => (
            <TextInput
              {...wiring}
              key={shown.value ? 'shown' : 'secret'}
              secret={!shown.value}
              value={passphrase.value}
              onChange={(value) => (passphrase.value = value)}
              debounceMs={0}
            />
          )}
        </Field>
        <div class={styles.actions}>
          <Button kind="primary" type="submit" busy={busy.value}>
            {busy.value ? props.acting : props.action}
          </Button>
          <Button kind="quiet" pressed={shown.value} onClick={() => (shown.value = !shown.value)}>
            {words.showPassphrase}
          </Button>
        </div>
        {props.note !== undefined && <p class={styles.note}>{props.note}</p>}
      </form>
    </main>
  )
}
