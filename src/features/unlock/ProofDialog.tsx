/** The home server wants to know that the officer is still there, or nobody is signed in there: one gesture answers both. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { lock } from '../../i18n/vi/lock.ts'
import type { TypedProof } from '../../sync/fresh-proof.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { SecondFactorBox } from './SecondFactorBox.tsx'

export interface ProofDialogProps {
  readonly officer: string // name
  readonly hasPasskey: () => Promise<boolean>
  /** Success takes the dialog away; refusals are shown in it. */
  readonly onTyped: (proof: TypedProof) => Promise<Result<unknown>>
  readonly onPasskey: () => Promise<Result<unknown>>
  readonly onClose: () => void
}

export function ProofDialog({ officer, hasPasskey, onTyped, onPasskey, onClose }: ProofDialogProps) {
  const words = t(lock)
  const passphrase = useSignal('')
  const code = useSignal('')
  const asksCode = useSignal(false)
  const offersPasskey = useSignal(false)
  useEffect(() => void hasPasskey().then((found) => (offersPasskey.value = found)), [])
  const typing = useSubmission(async () => {
    const done = await onTyped({ passphrase: passphrase.value, code: code.value })
    if (!done.ok && done.problem.code === 'sign-in.second-factor-needed') asksCode.value = true
    return done
  })
  const finger = useSubmission(onPasskey)
  const problem = typing.problem ?? finger.problem
  return (
    <AskDialog
      title={words.proofTitle}
      intro={words.proofIntro(officer)}
      submit={words.proofSubmit}
      extra={
        offersPasskey.value && (
          <Button
            icon="fingerprint-pattern"
            busy={finger.isBusy}
            onClick={() => {
              typing.forget()
              finger.submit()
            }}
          >
            {words.usePasskey}
          </Button>
        )
      }
      problem={problem && problemSentence(problem)}
      busy={typing.isBusy}
      onSubmit={() => {
        finger.forget()
        typing.submit()
      }}
      onClose={onClose}
    >
      <Field id="proof-passphrase" label={words.passphrase}>
        {(wiring) => (
          <TextInput
            {...wiring}
            secret
            value={passphrase.value}
            onChange={(value) => (passphrase.value = value)}
            debounceMs={0}
          />
        )}
      </Field>
      {asksCode.value && (
        <SecondFactorBox id="proof-code" value={code.value} onChange={(value) => (code.value = value)} />
      )}
    </AskDialog>
  )
}
