/** Cash is recorded as cash, with its receipt; it is seen by everybody who looks after the money. */
import { useSignal } from '@preact/signals'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { currentCentre } from '../../data/centre.ts'
import { getContext } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { money } from '../../i18n/vi/money.ts'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { DongInput } from './DongInput.tsx'
import type { FeeView } from './fee-view.ts'
import { recordCash } from './record-fee.ts'

export interface CashDialogProps {
  readonly state: DossierState
  readonly view: FeeView
  readonly onClose: () => void
}

export function CashDialog({ state, view, onClose }: CashDialogProps) {
  const words = t(money).cash
  const { openVnd } = view.standing
  // Who came without cash is told where to get some (M05).
  const cashPlaces = currentCentre.value.facts.points
    .filter(({ kind }) => kind === 'cash')
    .map(({ name, place }) => `${name}, ${place}`)
  const vnd = useSignal<number | null>(openVnd > 0 ? openVnd : null)
  const payer = useSignal(state.reception?.applicant.name ?? '')
  const receipt = useSignal('')
  const { isBusy, problem, submit } = useSubmission(async () => {
    const recorded = await recordCash(getContext(), state, {
      vnd: vnd.peek() ?? 0,
      payer: payer.peek(),
      receipt: receipt.peek(),
    })
    if (!recorded.ok) return recorded
    const given = recorded.value.state.fees.taken.at(-1)?.receipt
    showToast(words.done(given ? `${given.book} ${given.number}`.trim() : ''))
    onClose()
    return recorded
  })
  return (
    <AskDialog
      title={words.title}
      submit={words.submit}
      shortcut="Ctrl+Enter"
      intro={cashPlaces.length === 0 ? words.intro : `${words.intro} ${words.places(cashPlaces.join('; '))}`}
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field id="cash-vnd" label={words.amount}>
        {(wiring) => <DongInput wiring={wiring} value={vnd.value} onChange={(next) => (vnd.value = next)} />}
      </Field>
      <Field id="cash-payer" label={words.payer}>
        {(wiring) => <TextInput {...wiring} value={payer.value} onChange={(next) => (payer.value = next)} />}
      </Field>
      <Field id="cash-receipt" label={words.receipt} hint={words.receiptHint} optional>
        {(wiring) => (
          <TextInput {...wiring} value={receipt.value} onChange={(next) => (receipt.value = next)} />
        )}
      </Field>
    </AskDialog>
  )
}
