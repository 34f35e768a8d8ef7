/** A further officer comes to this device, vouched for by whoever has it open; the home server says who they are. */
import { useSignal } from '@preact/signals'
import type { Problem, Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { lock } from '../../i18n/vi/lock.ts'
import { settings } from '../../i18n/vi/settings.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import styles from './Settings.module.css'

export interface Credentials {
  readonly officer: string
  readonly passphrase: string
}

export interface AddOfficerDialogProps {
  /** Success takes the dialog away; refusals are shown in it. */
  readonly onSubmit: (typed: Credentials) => Promise<Result<unknown>>
  readonly onClose: () => void
}

export function AddOfficerDialog({ onSubmit, onClose }: AddOfficerDialogProps) {
  const words = t(settings)
  const lockWords = t(lock)
  const officer = useSignal('')
  const passphrase = useSignal('')
  const isShown = useSignal(false)
  const isBusy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const submit = async () => {
    if (isBusy.value) return
    isBusy.value = true
    problem.value = null
    const done = await onSubmit({ officer: officer.value, passphrase: passphrase.value })
    isBusy.value = false
    if (!done.ok) problem.value = done.problem
  }
  return (
    <Dialog title={words.addOfficer} onClose={onClose}>
      <form
        class={styles.stack}
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <p>{words.addOfficerIntro}</p>
        {problem.value !== null && (
          <Notice tone="overdue" live>
            {problemSentence(problem.value)}
          </Notice>
        )}
        <Field id="new-officer" label={lockWords.officerCode}>
          {(wiring) => (
            <TextInput
              {...wiring}
              value={officer.value}
              onChange={(value) => (officer.value = value)}
              debounceMs={0}
            />
          )}
        </Field>
        <Field id="new-passphrase" label={lockWords.passphrase} hint={lockWords.passphraseHint}>
          {(wiring) => (
            <TextInput
              {...wiring}
              key={isShown.value ? 'shown' : 'secret'}
              secret={!isShown.value}
              value={passphrase.value}
              onChange={(value) => (passphrase.value = value)}
              debounceMs={0}
            />
          )}
        </Field>
        <div class={styles.row}>
          <Button kind="primary" type="submit" busy={isBusy.value}>
            {isBusy.value ? words.adding : words.addOfficer}
          </Button>
          <Button kind="quiet" pressed={isShown.value} onClick={() => (isShown.value = !isShown.value)}>
            {lockWords.showPassphrase}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t(everywhere).cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
