/** Giving a step to somebody: the next one of the plan stands chosen, and whoever had it before. */
import { useSignal } from '@preact/signals'
import { stepToGive } from '../../../../domain/workflow/next-gift.ts'
import { matchWithoutMarks } from '../../../i18n/match-without-marks.ts'
import { getContext } from '../../../data/current.ts'
import { assignStep, type Gift } from '../../../data/work.ts'
import { t } from '../../../i18n/locale.ts'
import { work } from '../../../i18n/vi/work.ts'
import { ChoiceBox } from '../../../ui/fields/ChoiceBox.tsx'
import { officeOf, stepOptions, type WorkDialogOpen } from './dossier-office.ts'
import { GiftBoxes } from './GiftBoxes.tsx'
import { WorkDialog } from './WorkDialog.tsx'

export function AssignDialog({ state, law, onClose }: WorkDialogOpen) {
  const words = t(work)
  const ctx = getContext()
  const office = officeOf(law)
  const { plan } = office
  const gift = useSignal<Gift>({ step: stepToGive(state, plan)?.id ?? '', to: '', withPaper: true })
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
