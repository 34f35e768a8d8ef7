/** Asking another office: one clear question, with a date by which the answer is due. */
import { useSignal } from '@preact/signals'
import { refuse } from '../../../../domain/base/result.ts'
import { formatTime } from '../../../../domain/calendar/day.ts'
import { dueByHand } from '../../../../domain/calendar/due-date.ts'
import { getContext, getLaw } from '../../../data/current.ts'
import { recordCommand } from '../../../data/record-command.ts'
import { t } from '../../../i18n/locale.ts'
import { work } from '../../../i18n/vi/work.ts'
import { DateInput } from '../../../ui/fields/DateInput.tsx'
import { Field } from '../../../ui/fields/Field.tsx'
import { ReasonBox } from '../../../ui/fields/ReasonBox.tsx'
import { TextInput } from '../../../ui/fields/TextInput.tsx'
import { answerDay } from './answer-day.ts'
import type { WorkDialogOpen } from './dossier-office.ts'
import { WorkDialog } from './WorkDialog.tsx'

export function AskOpinionDialog({ state, onClose }: WorkDialogOpen) {
  const words = t(work)
  const ctx = getContext()
  const { calendar } = getLaw()
  const office = useSignal('')
  const question = useSignal('')
  const day = useSignal(answerDay(ctx.clock.wall(), calendar))
  const ask = async () => {
    const body = { office: office.peek().trim(), question: question.peek().trim() }
    if (body.office === '' || body.question === '') return refuse('workflow.text.missing')
    // By the end of that working day.
    const at = `${day.peek()}T${formatTime(calendar.sessions.at(-1)?.endsAt ?? 0)}`
    if (at <= ctx.clock.wall()) return refuse('workflow.due.past', { at })
    const due = dueByHand({ at, receivedAt: ctx.clock.wall(), reason: words.answerDue, calendar })
    if (!due.ok) return due
    return await recordCommand(ctx, state, { type: 'opinion-asked', body: { ...body, due: due.value } })
  }
  return (
    <WorkDialog title={words.askOpinion} submit={words.saveAsk} onSend={ask} onClose={onClose}>
      <Field id="opinion-office" label={words.office}>
        {(wiring) => (
          <TextInput {...wiring} value={office.value} onChange={(next) => (office.value = next)} />
        )}
      </Field>
      <ReasonBox
        id="opinion-question"
        label={words.question}
        hint={words.questionHint}
        value={question.value}
        onChange={(next) => (question.value = next)}
      />
      <Field id="opinion-due" label={words.answerDue} group>
        {(wiring) => <DateInput {...wiring} value={day.value} onChange={(next) => (day.value = next)} />}
      </Field>
    </WorkDialog>
  )
}
