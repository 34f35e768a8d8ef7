/** One question for many dossiers, and what came of each: nothing is lost when some of them are refused. */
import { useSignal } from '@preact/signals'
import { actionsAt } from '../../../domain/dossier/actions.ts'
import type { DossierState, Reception } from '../../../domain/dossier/state.ts'
import { getContext, getLaw } from '../../data/current.ts'
import { procedureOf } from '../../data/law.ts'
import { activeOfficers } from '../../data/officers.ts'
import { t } from '../../i18n/locale.ts'
import { matchWithoutMarks } from '../../i18n/match-without-marks.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { inbox } from '../../i18n/vi/inbox.ts'
import { work } from '../../i18n/vi/work.ts'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { ChoiceBox } from '../../ui/fields/ChoiceBox.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { commonPeople, runBulk, type BulkAct, type BulkOutcome } from './bulk.ts'
import { BulkResults } from './BulkResults.tsx'

export interface BulkDialogProps {
  readonly act: BulkAct
  readonly states: readonly DossierState[]
  readonly onSaved: (id: string) => void
  readonly onClose: () => void
}

const LATER = 'later'

export function BulkDialog({ act, states, onSaved, onClose }: BulkDialogProps) {
  const words = t(inbox)
  const ctx = getContext()
  const inForce = getLaw()
  const { calendar } = inForce
  const law = { procedureOf: (reception: Reception) => procedureOf(inForce, reception), calendar }
  const mayPass = actionsAt('in-step', ctx.officer.roles).includes('step-assigned')
  const people = commonPeople(act, states, activeOfficers(ctx), law, ctx.officer.id).map((one) => ({
    value: one.id,
    label: one.name,
    ...(one.title === '' ? {} : { hint: one.title }),
  }))
  const options = [
    ...(act === 'complete' && !mayPass ? [] : people),
    ...(act === 'complete' ? [{ value: LATER, label: words.passLater }] : []),
  ]
  const to = useSignal(options[0]?.value ?? '')
  const note = useSignal('')
  const withPaper = useSignal(true)
  const hasPaper = act !== 'hand' && states.some((state) => state.custodian === ctx.officer.id)
  const outcomes = useSignal<readonly BulkOutcome[]>([])
  const isDone = useSignal(false)
  const running = useSubmission(async () => {
    const order = {
      act,
      to: to.peek() === LATER ? '' : to.peek(),
      note: note.peek().trim(),
      withPaper: hasPaper && withPaper.peek(),
      list: ctx.newId(),
    }
    if (order.to === '' && act !== 'complete')
      return { ok: false as const, problem: { code: 'workflow.person.missing' } }
    const ids = states.map((state) => state.id)
    await runBulk(ctx, ids, order, law, (outcome) => {
      outcomes.value = [...outcomes.peek(), outcome]
      if (outcome.problem === null) onSaved(outcome.id)
    })
    isDone.value = true
    return { ok: true as const }
  })
  const title = words.bulkTitle[act](states.length)
  if (isDone.value || running.isBusy)
    return (
      <Dialog title={title} wide onClose={onClose}>
        <BulkResults states={states} outcomes={outcomes.value} isDone={isDone.value} onClose={onClose} />
      </Dialog>
    )
  return (
    <AskDialog
      title={title}
      intro={words.bulkIntro[act]}
      submit={words.run[act]}
      shortcut="Ctrl+Enter"
      problem={running.problem && problemSentence(running.problem)}
      onSubmit={running.submit}
      onClose={onClose}
    >
      {people.length === 0 && act !== 'complete' && <Notice tone="warn">{words.noCommon}</Notice>}
      {options.length > 0 && (
        <ChoiceBox
          id="bulk-to"
          label={words.bulkTo[act]}
          options={options}
          match={matchWithoutMarks}
          value={to.value}
          onChange={(next) => (to.value = next)}
        />
      )}
      {hasPaper && to.value !== LATER && (
        <Checkbox
          id="bulk-paper"
          label={t(work).withPaper}
          checked={withPaper.value}
          onChange={(next) => (withPaper.value = next)}
        />
      )}
      {act === 'complete' && (
        <Field id="bulk-note" label={words.note} optional>
          {(wiring) => (
            <TextInput {...wiring} lines={2} value={note.value} onChange={(next) => (note.value = next)} />
          )}
        </Field>
      )}
    </AskDialog>
  )
}
