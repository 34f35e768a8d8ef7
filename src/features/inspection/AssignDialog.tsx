/** A leader lets an inspector in; the server asks for a fresh proof of presence. */
import { useSignal } from '@preact/signals'
import { checkAssignment } from '../../../domain/inspection/assignment.ts'
import { refuse } from '../../../domain/base/result.ts'
import { getContext } from '../../data/current.ts'
import { activeOfficers } from '../../data/officers.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { inspection } from '../../i18n/vi/inspection.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { DateInput } from '../../ui/fields/DateInput.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { isInspector, type InspectionDesk } from './inspection-desk.ts'

export function AssignDialog({ desk, onClose }: { desk: InspectionDesk; onClose: () => void }) {
  const words = t(inspection)
  const ctx = getContext()
  const today = ctx.clock.wall().slice(0, 10)
  const inspectors = activeOfficers(ctx).filter(({ roles }) => isInspector(roles))
  const officer = useSignal(inspectors[0]?.id ?? '')
  const decision = useSignal('')
  const purpose = useSignal('')
  const from = useSignal(today)
  const until = useSignal('')
  const { isBusy, problem, submit } = useSubmission(async () => {
    if (officer.peek() === '') return refuse('inspection.assignment.not-inspector')
    const asked = {
      officer: officer.peek(),
      decision: decision.peek(),
      purpose: purpose.peek(),
      from: from.peek(),
      until: until.peek(),
    }
    const checked = checkAssignment(asked, today)
    if (!checked.ok) return checked
    const given = await desk.assign(checked.value)
    if (!given.ok) return given
    showToast(words.assigned)
    ctx.changed() // the sender asks for the signed list at once
    onClose()
    return given
  })
  const box = (id: string, label: string, value: typeof decision) => (
    <Field id={id} label={label}>
      {(wiring) => <TextInput {...wiring} value={value.value} onChange={(next) => (value.value = next)} />}
    </Field>
  )
  const day = (id: string, label: string, value: typeof from) => (
    <Field id={id} label={label} group>
      {(wiring) => <DateInput {...wiring} value={value.value} onChange={(next) => (value.value = next)} />}
    </Field>
  )
  return (
    <AskDialog
      title={words.assignTitle}
      intro={words.assignIntro}
      submit={words.assign}
      shortcut="Ctrl+Enter"
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      {inspectors.length === 0 ? (
        <Notice tone="warn">{words.noInspectors}</Notice>
      ) : (
        <Field id="assign-officer" label={words.inspector}>
          {(wiring) => (
            <Select
              {...wiring}
              value={officer.value}
              options={inspectors.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(next) => (officer.value = next)}
            />
          )}
        </Field>
      )}
      {box('assign-decision', words.decision, decision)}
      {box('assign-purpose', words.purpose, purpose)}
      {day('assign-from', words.fromDay, from)}
      {day('assign-until', words.untilDay, until)}
    </AskDialog>
  )
}
