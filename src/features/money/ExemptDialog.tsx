/** Who need not pay says why: the group the law names, and the paper that proves it. */
import { useSignal } from '@preact/signals'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { exemptionText } from '../../../domain/money/exemptions.ts'
import { getContext } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { money } from '../../i18n/vi/money.ts'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Radios } from '../../ui/fields/Radios.tsx'
import { ReasonBox } from '../../ui/fields/ReasonBox.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import type { FeeView } from './fee-view.ts'
import { recordExemption } from './record-fee.ts'

const OTHER = 'other'

export interface ExemptDialogProps {
  readonly state: DossierState
  readonly view: FeeView
  readonly onClose: () => void
}

export function ExemptDialog({ state, view, onClose }: ExemptDialogProps) {
  const words = t(money).exempt
  const chosen = useSignal('')
  const proof = useSignal('')
  const { isBusy, problem, submit } = useSubmission(async () => {
    const group = view.exemptions.find(({ id }) => id === chosen.peek())
    const isOther = chosen.peek() === OTHER && proof.peek() !== ''
    const reason = [group ? exemptionText(group) : '', group || isOther ? proof.peek() : '']
    const recorded = await recordExemption(
      getContext(),
      state,
      reason.filter((part) => part !== '').join('; '),
    )
    if (!recorded.ok) return recorded
    showToast(words.done)
    onClose()
    return recorded
  })
  return (
    <AskDialog
      title={words.title}
      submit={words.submit}
      shortcut="Ctrl+Enter"
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field id="exempt-who" label={words.who} group>
        {(wiring) => (
          <Radios
            {...wiring}
            stacked
            value={chosen.value}
            options={[
              ...view.exemptions.map(({ id, who, basis }) => ({ value: id, label: who, hint: basis })),
              { value: OTHER, label: words.other },
            ]}
            onChange={(next) => (chosen.value = next)}
          />
        )}
      </Field>
      <ReasonBox
        id="exempt-proof"
        label={words.proof}
        hint={words.proofHint}
        value={proof.value}
        onChange={(next) => (proof.value = next)}
      />
    </AskDialog>
  )
}
