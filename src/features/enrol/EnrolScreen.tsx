/** Makes this browser a device of the commune, by a one-time code that is typed, scanned or came with the link. */
import { useSignal } from '@preact/signals'
import type { Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { enrol } from '../../i18n/vi/enrol.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { AskForm } from '../../ui/fields/AskForm.tsx'
import { CodeField } from '../../ui/fields/CodeField.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { CardNote, CardPage } from '../../ui/layout/CardPage.tsx'
import { QrDialog } from './QrDialog.tsx'

export interface EnrolScreenProps {
  readonly code: string // from the link, '' when none
  readonly onEnrol: (input: { code: string; name: string }) => Promise<Result<unknown>>
}

export function EnrolScreen({ code: given, onEnrol }: EnrolScreenProps) {
  const words = t(enrol)
  const code = useSignal(given)
  const name = useSignal('')
  const scanning = useSignal(false)
  const { isBusy, problem, submit } = useSubmission(() => onEnrol({ code: code.value, name: name.value }))
  const scan = scanning.value && (
    <QrDialog
      title={words.scanQr}
      onFound={(text) => {
        code.value = codeOf(text)
        scanning.value = false
      }}
      onClose={() => (scanning.value = false)}
    />
  )
  return (
    <CardPage dialog={scan}>
      <AskForm
        roomy
        startAt={given === '' ? 0 : 1}
        intro={
          <>
            <h1>{words.title}</h1>
            <p>{words.intro}</p>
          </>
        }
        refusal={problem && problemSentence(problem)}
        onSubmit={submit}
        actions={
          <>
            <Button kind="primary" type="submit" busy={isBusy}>
              {isBusy ? words.submitting : words.submit}
            </Button>
            <Button icon="camera" onClick={() => (scanning.value = true)}>
              {words.scanQr}
            </Button>
          </>
        }
      >
        <CodeField
          id="enrol-code"
          label={words.code}
          value={code.value}
          onChange={(value) => (code.value = value)}
        />
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
        <CardNote>{words.persistAsk}</CardNote>
      </AskForm>
    </CardPage>
  )
}

/** The QR holds the address of the home server with the code behind `#dk=`, or the bare code. */
export function codeOf(text: string): string {
  return /[#&]dk=([^&]+)/.exec(text)?.[1] ?? text.trim()
}
