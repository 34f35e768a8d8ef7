/** Six digits for the short breaks of today, typed twice. They open nothing once the device is locked deep. */
import { useSignal } from '@preact/signals'
import type { Problem, Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { lock } from '../../i18n/vi/lock.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import styles from './Settings.module.css'

export interface PinDialogProps {
  /** Success takes the dialog away; refusals are shown in it. */
  readonly onSubmit: (pin: string) => Promise<Result<unknown>>
  readonly onClose: () => void
}

export function PinDialog({ onSubmit, onClose }: PinDialogProps) {
  const words = t(lock)
  const first = useSignal('')
  const second = useSignal('')
  const differs = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const submit = async () => {
    problem.value = null
    differs.value = first.value !== second.value
    if (differs.value) return
    const done = await onSubmit(first.value)
    if (!done.ok) problem.value = done.problem
  }
  const box = (id: string, label: string, value: typeof first, hint?: string, error?: string) => (
    <Field id={id} label={label} hint={hint} error={error}>
      {(wiring) => (
        <TextInput
          {...wiring}
          secret
          short
          inputMode="numeric"
          value={value.value}
          onChange={(typed) => (value.value = typed)}
          debounceMs={0}
        />
      )}
    </Field>
  )
  return (
    <Dialog title={words.setPinTitle} onClose={onClose}>
      <form
        class={styles.stack}
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <p>{words.setPinHint}</p>
        {problem.value !== null && (
          <Notice tone="overdue" live>
            {problemSentence(problem.value)}
          </Notice>
        )}
        {box('pin-first', words.pin, first, words.pinHint)}
        {box('pin-second', words.pinAgain, second, undefined, differs.value ? words.pinDiffers : undefined)}
        <div class={styles.row}>
          <Button kind="primary" type="submit">
            {t(everywhere).save}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {words.later}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
