/** The reason of an ending; nothing is asked that the dossier knows. */
import { useSignal } from '@preact/signals'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { dossier } from '../../i18n/vi/dossier.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskForm } from '../../ui/fields/AskForm.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { recordEnding, type Ending } from './record-ending.ts'

export interface EndingDialogProps {
  readonly state: DossierState
  readonly ending: Ending
  readonly onClose: () => void
}

export function EndingDialog({ state, ending, onClose }: EndingDialogProps) {
  const words = t(dossier)
  const reason = useSignal('')
  const { isBusy, problem, submit } = useSubmission(async () => {
    const ended = await recordEnding(getContext(), state, ending, reason.peek().trim())
    if (!ended.ok) return ended
    showToast(words.ended)
    onClose()
    return ended
  })
  return (
    <Dialog title={words.endingAction[ending]} onClose={onClose}>
      <AskForm
        intro={<p>{words.endingIntro[ending]}</p>}
        refusal={problem && problemSentence(problem)}
        onSubmit={submit}
        actions={
          <>
            <Button kind="primary" type="submit" shortcut="Ctrl+Enter" busy={isBusy}>
              {words.saveEnding}
            </Button>
            <Button kind="quiet" onClick={onClose}>
              {t(everywhere).cancel}
            </Button>
          </>
        }
      >
        <Field id="ending-reason" label={words.detailOf.reason}>
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
