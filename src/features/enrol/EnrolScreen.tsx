/** Makes this browser a device of the commune, by a one-time code that is typed, scanned or came with the link. */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Problem, Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { enrol } from '../../i18n/vi/enrol.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { QrDialog } from './QrDialog.tsx'
import styles from './Enrol.module.css'

export interface EnrolScreenProps {
  readonly code: string // from the link, '' when none
  readonly onEnrol: (input: { code: string; name: string }) => Promise<Result<unknown>>
}

export function EnrolScreen({ code: given, onEnrol }: EnrolScreenProps) {
  const words = t(enrol)
  const code = useSignal(given)
  const name = useSignal('')
  const busy = useSignal(false)
  const scanning = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelectorAll('input')[given === '' ? 0 : 1]?.focus(), [])
  const submit = async () => {
    if (busy.value) return
    busy.value = true
    problem.value = null
    const done = await onEnrol({ code: code.value, name: name.value })
    busy.value = false
    if (!done.ok) problem.value = done.problem
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
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        {problem.value !== null && (
          <Notice tone="overdue" live>
            {problemSentence(problem.value)}
          </Notice>
        )}
        <Field id="enrol-code" label={words.code}>
          {(wiring) => (
            <TextInput
              {...wiring}
              short
              value={code.value}
              onChange={(value) => (code.value = value)}
              debounceMs={0}
            />
          )}
        </Field>
        <Field id="device-name" label={words.deviceName} hint={words.deviceNameHint}>
          {(wiring) => (
            <TextInput
              {...wiring}
              value={name.value}
              onChange={(value) => (name.value = value)}
              debounceMs={0}
            />
          )}
        </Field>
        <p class={styles.note}>{words.persistAsk}</p>
        <div class={styles.actions}>
          <Button kind="primary" type="submit" busy={busy.value}>
            {busy.value ? words.submitting : words.submit}
          </Button>
          <Button icon="camera" onClick={() => (scanning.value = true)}>
            {words.scanQr}
          </Button>
        </div>
      </form>
      {scanning.value && (
        <QrDialog
          title={words.scanQr}
          onFound={(text) => {
            code.value = codeOf(text)
            scanning.value = false
          }}
          onClose={() => (scanning.value = false)}
        />
      )}
    </main>
  )
}

/** The QR holds the address of the home server with the code behind `#dk=`, or the bare code. */
export function codeOf(text: string): string {
  return /[#&]dk=([^&]+)/.exec(text)?.[1] ?? text.trim()
}
