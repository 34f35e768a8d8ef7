/** Puts what was refused aside, with the reason. It stays on this device and stays counted. */
import { useSignal } from '@preact/signals'
import { refuse } from '../../../domain/base/result.ts'
import { getContext } from '../../data/current.ts'
import { putAside } from '../../data/asides.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { outbox } from '../../i18n/vi/outbox.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { AskForm } from '../../ui/fields/AskForm.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'

export interface ParkDialogProps {
  readonly code: string
  readonly ids: readonly string[]
  readonly onClose: () => void
}

export function ParkDialog({ code, ids, onClose }: ParkDialogProps) {
  const words = t(outbox)
  const reason = useSignal('')
  const { isBusy, problem, submit } = useSubmission(async () => {
    const said = reason.peek().trim()
    if (said === '') return refuse('store.aside.reason-missing')
    const done = await putAside(getContext(), ids, { kind: 'parked', reason: said, into: null })
    if (done.ok) onClose()
    return done
  })
  return (
    <Dialog title={words.parkTitle(code)} onClose={onClose}>
      <AskForm
        intro={<p>{words.parkIntro}</p>}
        refusal={problem && problemSentence(problem)}
        onSubmit={submit}
        actions={
          <>
            <Button kind="primary" type="submit" shortcut="Ctrl+Enter" busy={isBusy}>
              {words.park}
            </Button>
            <Button kind="quiet" onClick={onClose}>
              {t(everywhere).cancel}
            </Button>
          </>
        }
      >
        <Field id="park-reason" label={words.parkReason} hint={words.parkReasonHint}>
          {(wiring) => (
            <TextInput
              {...wiring}
              lines={2}
              value={reason.value}
              onChange={(next) => (reason.value = next)}
            />
          )}
        </Field>
      </AskForm>
    </Dialog>
  )
}
