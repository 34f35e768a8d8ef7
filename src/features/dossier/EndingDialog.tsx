/** The reason of an ending, and the papers that go back; nothing is asked that the dossier knows. */
import { useSignal } from '@preact/signals'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import type { PinnedLaw } from '../../data/open-dossier.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { endings } from '../../i18n/vi/endings.ts'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Checkboxes } from '../../ui/fields/Checkbox.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { ReasonBox } from '../../ui/fields/ReasonBox.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { papersToGiveBack } from './papers.ts'
import { recordEnding, type Ending } from './record-ending.ts'

export interface EndingDialogProps {
  readonly state: DossierState
  readonly law: PinnedLaw
  readonly ending: Ending
  readonly onClose: () => void
}

export function EndingDialog({ state, law, ending, onClose }: EndingDialogProps) {
  const words = t(endings)
  const reason = useSignal('')
  const by = useSignal(state.reception?.applicant.name ?? '')
  const givenBack = useSignal<readonly string[]>([])
  const papers = papersToGiveBack(state, law.procedure)
  const { isBusy, problem, submit } = useSubmission(async () => {
    const said = { reason: reason.peek().trim(), by: by.peek().trim(), givenBack: givenBack.peek() }
    const ended = await recordEnding(getContext(), state, ending, said)
    if (!ended.ok) return ended
    showToast(words.ended)
    onClose()
    return ended
  })
  return (
    <AskDialog
      title={words.endingAction[ending]}
      intro={words.endingIntro[ending]}
      submit={words.saveEnding}
      shortcut="Ctrl+Enter"
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <ReasonBox
        id="ending-reason"
        label={words.reason}
        value={reason.value}
        onChange={(next) => (reason.value = next)}
      />
      {ending === 'dossier-withdrawn' && (
        <Field id="ending-by" label={words.withdrawnBy}>
          {(wiring) => <TextInput {...wiring} value={by.value} onChange={(next) => (by.value = next)} />}
        </Field>
      )}
      {papers.length > 0 && (
        <Field id="ending-papers" label={words.givenBack} hint={words.givenBackHint} group>
          {(wiring) => (
            <Checkboxes
              {...wiring}
              stacked
              values={givenBack.value}
              options={papers.map((label) => ({ value: label, label }))}
              onChange={(next) => (givenBack.value = next)}
            />
          )}
        </Field>
      )}
    </AskDialog>
  )
}
