/** Giving a step to somebody: the next one of the plan stands chosen, and whoever had it before. */
import { useSignal } from '@preact/signals'
import { nextStep, stepOf } from '../../../../domain/workflow/plan.ts'
import { matchWithoutMarks } from '../../../i18n/match-without-marks.ts'
import { getContext } from '../../../data/current.ts'
import { assignStep, type Gift } from '../../../data/work.ts'
import { t } from '../../../i18n/locale.ts'
import { work } from '../../../i18n/vi/work.ts'
import { ChoiceBox } from '../../../ui/fields/ChoiceBox.tsx'
import { officeOf, stepOptions, type WorkDialogOpen } from './dossier-office.ts'
import { GiftBoxes } from './GiftBoxes.tsx'
import { WorkDialog } from './WorkDialog.tsx'
import { isStepDone } from '../../../../domain/workflow/owner.ts'

export function AssignDialog({ state, law, onClose }: WorkDialogOpen) {
  const words = t(work)
  const ctx = getContext()
  const office = officeOf(law)
  const { plan } = office
  // A step that is not done is given to somebody else; a finished one leads to the next.
  const isOpen = state.step !== null && !isStepDone(state) && stepOf(plan, state.step)
  const first = isOpen ? state.step : nextStep(plan, state.step)?.id
  const gift = useSignal<Gift>({ step: first ?? plan.at(-1)?.id ?? '', to: '', withPaper: true })
  return (
    <WorkDialog
      title={words.assign}
      submit={words.saveAssign}
      onSend={() => assignStep(ctx, state, gift.peek(), office)}
      onClose={onClose}
    >
      <ChoiceBox
        id="work-step"
        label={words.toStep}
        options={stepOptions(
          plan,
          plan.filter((step) => step.role !== 'receiver'),
        )}
        match={matchWithoutMarks}
        value={gift.value.step}
        onChange={(step) => (gift.value = { ...gift.peek(), step })}
      />
      <GiftBoxes state={state} office={office} gift={gift} label={words.toPerson} />
    </WorkDialog>
  )
}
