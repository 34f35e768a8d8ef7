/** Back to an earlier step, with what has to be put right. It goes to whoever had that step. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { refuse } from '../../../../domain/base/result.ts'
import { holderOf } from '../../../../domain/workflow/candidates.ts'
import { bounceMeaning } from '../../../../domain/workflow/bounces.ts'
import { earlierSteps, stepOf } from '../../../../domain/workflow/plan.ts'
import { stepDeadline } from '../../../../domain/workflow/step-deadline.ts'
import { matchWithoutMarks } from '../../../i18n/match-without-marks.ts'
import { getContext } from '../../../data/current.ts'
import { recordCommand } from '../../../data/record-command.ts'
import { t } from '../../../i18n/locale.ts'
import { work } from '../../../i18n/vi/work.ts'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { ChoiceBox } from '../../../ui/fields/ChoiceBox.tsx'
import { ReasonBox } from '../../../ui/fields/ReasonBox.tsx'
import { officeOf, personOptions, stepOptions, type WorkDialogOpen } from './dossier-office.ts'
import { WorkDialog } from './WorkDialog.tsx'

export function ReturnDialog({ state, law, onClose }: WorkDialogOpen) {
  const words = t(work)
  const ctx = getContext()
  const office = officeOf(law)
  const { plan } = office
  const steps = earlierSteps(plan, state.step)
  const step = useSignal(steps[0]?.id ?? '')
  const to = useSignal('')
  const reason = useSignal('')
  const options = personOptions(plan, step.value, state)
  useEffect(() => {
    const isReception = stepOf(plan, step.value)?.role === 'receiver'
    const before = isReception ? state.reception?.receiver : holderOf(step.value, state)
    to.value = options.find((one) => one.value === before)?.value ?? options[0]?.value ?? ''
  }, [step.value, options.length])
  const meaning = bounceMeaning(state.bounces)
  return (
    <WorkDialog
      title={words.sendBack}
      submit={words.saveBack}
      onSend={async () => {
        if (step.peek() === '') return refuse('workflow.step.missing')
        if (to.peek() === '') return refuse('workflow.person.missing')
        const from = ctx.clock.wall()
        const due = stepDeadline({ ...office, step: step.peek(), from, due: state.due?.at ?? null })
        const said = { step: step.peek(), to: to.peek(), reason: reason.peek().trim() }
        const body = { ...said, ...(due === null ? {} : { due }) }
        return await recordCommand(ctx, state, { type: 'step-returned', body })
      }}
      onClose={onClose}
    >
      {state.bounces > 1 && <Notice tone="warn">{`${words.bounced}: ${words.bounce[meaning]}.`}</Notice>}
      <ChoiceBox
        id="back-step"
        label={words.backTo}
        options={stepOptions(plan, steps)}
        match={matchWithoutMarks}
        value={step.value}
        onChange={(next) => (step.value = next)}
      />
      <ChoiceBox
        id="back-person"
        label={words.backPerson}
        options={options}
        match={matchWithoutMarks}
        value={to.value}
        onChange={(next) => (to.value = next)}
      />
      <ReasonBox
        id="back-reason"
        label={words.backReason}
        hint={words.backReasonHint}
        value={reason.value}
        onChange={(next) => (reason.value = next)}
      />
    </WorkDialog>
  )
}
