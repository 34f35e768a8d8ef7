/** The head's explanation of a delay, kept with the dossier. */
import { useSignal } from '@preact/signals'
import { refuse } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import { officerName } from '../../data/officers.ts'
import { recordCommand } from '../../data/record-command.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { leader } from '../../i18n/vi/leader.ts'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { ReasonBox } from '../../ui/fields/ReasonBox.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'

export function ExplainDialog({ state, onClose }: { state: DossierState; onClose: () => void }) {
  const words = t(leader)
  const text = useSignal('')
  const responsible = useSignal(state.assignee === null ? '' : officerName(getContext(), state.assignee))
  const unit = useSignal(state.office ?? '')
  const { isBusy, problem, submit } = useSubmission(async () => {
    const body = {
      text: text.peek().trim(),
      responsible: responsible.peek().trim(),
      unit: unit.peek().trim(),
    }
    if (Object.values(body).includes('')) return refuse('deadline.explanation.empty')
    const recorded = await recordCommand(getContext(), state, { type: 'explained', body })
    if (!recorded.ok) return recorded
    showToast(words.explained)
    onClose()
    return recorded
  })
  const box = (id: string, label: string, value: typeof text) => (
    <Field id={id} label={label}>
      {(wiring) => <TextInput {...wiring} value={value.value} onChange={(next) => (value.value = next)} />}
    </Field>
  )
  return (
    <AskDialog
      title={words.explainTitle(state.reception?.code ?? '')}
      intro={words.explainIntro}
      submit={words.saveExplanation}
      shortcut="Ctrl+Enter"
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <ReasonBox
        id="explanation-text"
        label={words.explainText}
        value={text.value}
        onChange={(next) => (text.value = next)}
      />
      {box('explanation-responsible', words.responsible, responsible)}
      {box('explanation-unit', words.unit, unit)}
    </AskDialog>
  )
}
