/** Announces one session: day, hours, whether same-day results go out within it, and why. */
import { useSignal } from '@preact/signals'
import type { Result } from '../../../domain/base/result.ts'
import { checkRule } from '../../../domain/workflow/check-rule.ts'
import type { NewLocalRule } from '../../../domain/workflow/local-rules.ts'
import { ruleLaw } from '../../data/rule-law.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { rules } from '../../i18n/vi/rules.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { DateInput } from '../../ui/fields/DateInput.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { ReasonBox } from '../../ui/fields/ReasonBox.tsx'
import { TimeInput } from '../../ui/fields/TimeInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { saturdayAfter } from './day-words.ts'
import styles from './Openings.module.css'

export interface OpeningDialogProps {
  readonly today: string // YYYY-MM-DD
  readonly onSubmit: (rule: NewLocalRule) => Promise<Result<unknown>>
  readonly onClose: () => void
}

export function OpeningDialog({ today, onSubmit, onClose }: OpeningDialogProps) {
  const all = t(rules)
  const words = all.openings
  const [date, from, to] = [useSignal(saturdayAfter(today)), useSignal('07:30'), useSignal('11:00')]
  const sameDay = useSignal(true)
  const reason = useSignal('')
  const { isBusy, problem, submit } = useSubmission(async () => {
    const rule: NewLocalRule = {
      kind: 'opening',
      date: date.peek(),
      from: from.peek(),
      to: to.peek(),
      returnsSameDay: sameDay.peek(),
      reason: reason.peek().trim(),
    }
    // Asked here first, so that a slip of the pen is told at once.
    const checked = checkRule(rule, ruleLaw())
    return checked.ok ? await onSubmit(rule) : checked
  })
  const time = (id: string, label: string, box: typeof from) => (
    <Field id={id} label={label}>
      {(wiring) => <TimeInput {...wiring} value={box.value} onChange={(next) => (box.value = next)} />}
    </Field>
  )
  return (
    <AskDialog
      title={words.add}
      submit={words.submit}
      shortcut="Ctrl+Enter"
      intro={words.addIntro}
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field id="opening-day" label={words.day} group>
        {(wiring) => <DateInput {...wiring} value={date.value} onChange={(next) => (date.value = next)} />}
      </Field>
      <div class={styles.hours}>
        {time('opening-from', words.from, from)}
        {time('opening-to', words.to, to)}
      </div>
      <Checkbox
        id="opening-same-day"
        label={words.sameDay}
        hint={words.sameDayHint}
        checked={sameDay.value}
        onChange={(next) => (sameDay.value = next)}
      />
      <ReasonBox
        id="opening-reason"
        label={all.reason}
        hint={words.reasonHint}
        value={reason.value}
        onChange={(next) => (reason.value = next)}
      />
    </AskDialog>
  )
}
