/** The code that two custodians brought, and the officer's new words. */
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { lock } from '../../i18n/vi/lock.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { AskForm } from '../../ui/fields/AskForm.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import styles from './Recovery.module.css'

export interface RecoveryCodeFormProps {
  readonly suggest: () => Promise<Result<string>>
  readonly onSubmit: (typed: {
    readonly code: string
    readonly passphrase: string
  }) => Promise<Result<unknown>>
  readonly back: ComponentChildren
}

/** What `age` wrote is one line of 35 bytes. */
const MOST_BYTES = 1000

export function RecoveryCodeForm({ suggest, onSubmit, back }: RecoveryCodeFormProps) {
  const words = t(lock).recovery
  const code = useSignal('')
  const passphrase = useSignal('')
  const suggested = useSignal('')
  const file = useRef<HTMLInputElement>(null)
  useEffect(() => {
    void suggest().then((found) => (suggested.value = found.ok ? found.value : ''))
  }, [])
  const { isBusy, problem, submit } = useSubmission(() =>
    onSubmit({ code: code.value, passphrase: passphrase.value }),
  )
  const load = async (chosen: File | undefined) => {
    if (chosen !== undefined && chosen.size < MOST_BYTES) code.value = (await chosen.text()).trim()
  }
  return (
    <AskForm
      roomy
      refusal={problem && problemSentence(problem)}
      onSubmit={submit}
      actions={
        <>
          <Button kind="primary" type="submit" busy={isBusy}>
            {isBusy ? words.recovering : words.recover}
          </Button>
          {back}
        </>
      }
    >
      <Field id="recovery-code" label={words.code} hint={words.codeHint}>
        {(wiring) => (
          <TextInput
            {...wiring}
            value={code.value}
            onChange={(value) => (code.value = value)}
            debounceMs={0}
          />
        )}
      </Field>
      <div class={styles.row}>
        <Button icon="files" onClick={() => file.current?.click()}>
          {words.load}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          aria-label={words.load}
          accept=".txt,text/plain"
          onChange={(event) => void load(event.currentTarget.files?.[0])}
        />
      </div>
      {suggested.value !== '' && (
        <p>
          {words.suggested} <strong>{suggested.value}</strong>
        </p>
      )}
      <Field id="recovery-passphrase" label={words.newPassphrase} hint={words.newPassphraseHint}>
        {(wiring) => (
          <TextInput
            {...wiring}
            value={passphrase.value}
            onChange={(value) => (passphrase.value = value)}
            debounceMs={0}
          />
        )}
      </Field>
    </AskForm>
  )
}
