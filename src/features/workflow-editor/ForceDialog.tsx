/** From when a plan is in force, and why. */
import { useSignal } from '@preact/signals'
import type { Result } from '../../../domain/base/result.ts'
import { refuse } from '../../../domain/base/result.ts'
import type { Procedure, ProcedureStep } from '../../../domain/procedure/procedure.ts'
import { checkRule } from '../../../domain/workflow/check-rule.ts'
import type { NewLocalRule } from '../../../domain/workflow/local-rules.ts'
import { getContext } from '../../data/current.ts'
import { ruleLaw } from '../../data/rule-law.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { rules } from '../../i18n/vi/rules.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { DateInput } from '../../ui/fields/DateInput.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { ReasonBox } from '../../ui/fields/ReasonBox.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'

export interface ForceDialogProps {
  readonly procedure: Procedure
  readonly steps: readonly ProcedureStep[]
  readonly onSubmit: (rule: NewLocalRule) => Promise<Result<unknown>>
  readonly onClose: () => void
}

export function ForceDialog({ procedure, steps, onSubmit, onClose }: ForceDialogProps) {
  const all = t(rules)
  const words = all.plans
  const validFrom = useSignal(getContext().clock.wall().slice(0, 10))
  const reason = useSignal('')
  const { isBusy, problem, submit } = useSubmission(async () => {
    const why = reason.peek().trim()
    if (why === '') return refuse('dossier.reason-missing')
    const rule: NewLocalRule = {
      kind: 'plan',
      procedure: procedure.code,
      validFrom: validFrom.peek(),
      steps,
      reason: why,
    }
    const checked = checkRule(rule, ruleLaw())
    return checked.ok ? await onSubmit(rule) : checked
  })
  return (
    <AskDialog
      title={words.putInForce}
      submit={words.submit}
      shortcut="Ctrl+Enter"
      intro={words.forceIntro(procedure.shortName)}
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field id="plan-from" label={words.validFrom} group>
        {(wiring) => (
          <DateInput {...wiring} value={validFrom.value} onChange={(next) => (validFrom.value = next)} />
        )}
      </Field>
      <ReasonBox
        id="plan-reason"
        label={all.reason}
        value={reason.value}
        onChange={(next) => (reason.value = next)}
      />
    </AskDialog>
  )
}
