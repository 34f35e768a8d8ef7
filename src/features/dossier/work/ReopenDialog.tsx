/** A dossier that had ended goes on: why, at which step, and with whom. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { refuse } from '../../../../domain/base/result.ts'
import { nextStep } from '../../../../domain/workflow/plan.ts'
import { matchWithoutMarks } from '../../../i18n/match-without-marks.ts'
import { getContext } from '../../../data/current.ts'
import { recordCommand } from '../../../data/record-command.ts'
import { t } from '../../../i18n/locale.ts'
import { work } from '../../../i18n/vi/work.ts'
import { ChoiceBox } from '../../../ui/fields/ChoiceBox.tsx'
import { ReasonBox } from '../../../ui/fields/ReasonBox.tsx'
import { officeOf, personOptions, stepOptions, type WorkDialogOpen } from './dossier-office.ts'
import { WorkDialog } from './WorkDialog.tsx'

export function ReopenDialog({ state, law, onClose }: WorkDialogOpen) {
  const words = t(work)
  const { plan } = officeOf(law)
  const reason = useSignal('')
  const step = useSignal(nextStep(plan, null)?.id ?? '')
  const to = useSignal('')
  const options = personOptions(plan, step.value, state)
  useEffect(() => {
    if (!options.some((one) => one.value === to.peek())) to.value = options[0]?.value ?? ''
  }, [step.value, options.length])
  return (
    <WorkDialog
      title={words.reopen}
      submit={words.saveReopen}
      intro={words.reopenIntro}
      onSend={async () => {
        if (to.peek() === '') return refuse('workflow.person.missing')
        const body = { reason: reason.peek().trim(), step: step.peek(), to: to.peek() }
        return await recordCommand(getContext(), state, { type: 'dossier-reopened', body })
      }}
      onClose={onClose}
    >
      <ReasonBox
        id="reopen-reason"
        label={words.reopenWhy}
        value={reason.value}
        onChange={(next) => (reason.value = next)}
      />
      <ChoiceBox
        id="reopen-step"
        label={words.toStep}
        options={stepOptions(
          plan,
          plan.filter((one) => one.role !== 'receiver'),
        )}
        match={matchWithoutMarks}
        value={step.value}
        onChange={(next) => (step.value = next)}
      />
      <ChoiceBox
        id="reopen-person"
        label={words.toPerson}
        options={options}
        match={matchWithoutMarks}
        value={to.value}
        onChange={(next) => (to.value = next)}
      />
    </WorkDialog>
  )
}
