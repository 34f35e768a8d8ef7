/** What the issuing office answered, as its letter says. */
import { useSignal } from '@preact/signals'
import { checkAnswer, type ChangeRequest } from '../../../domain/signature/change-request.ts'
import { getContext } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { signatures } from '../../i18n/vi/signatures.ts'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { DateInput } from '../../ui/fields/DateInput.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Radios } from '../../ui/fields/Radios.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import type { SignaturePorts } from './signature-ports.ts'

export interface AnswerDialogProps {
  readonly request: ChangeRequest
  readonly ports: SignaturePorts
  readonly onDone: () => Promise<void>
  readonly onClose: () => void
}

const OUTCOMES = ['done', 'declined'] as const

export function AnswerDialog({ request, ports, onDone, onClose }: AnswerDialogProps) {
  const words = t(signatures)
  const outcome = useSignal<(typeof OUTCOMES)[number]>('done')
  const number = useSignal('')
  const date = useSignal(getContext().clock.wall().slice(0, 10))
  const answering = useSubmission(async () => {
    const said = { outcome: outcome.peek(), number: number.peek().trim(), date: date.peek() }
    const checked = checkAnswer(said)
    const done = checked.ok ? await ports.answer(request.id, checked.value) : checked
    if (done.ok) {
      await onDone()
      showToast(words.answered)
    }
    return done
  })
  return (
    <AskDialog
      title={words.answer}
      submit={words.answer}
      shortcut="Ctrl+Enter"
      intro={words.answerIntro}
      problem={answering.problem && problemSentence(answering.problem)}
      busy={answering.isBusy}
      onSubmit={answering.submit}
      onClose={onClose}
    >
      <Field id="answer-outcome" label={words.outcome} group>
        {(wiring) => (
          <Radios
            {...wiring}
            value={outcome.value}
            options={OUTCOMES.map((one) => ({ value: one, label: words.answerState[one] }))}
            onChange={(next) => (outcome.value = OUTCOMES.find((one) => one === next) ?? 'done')}
          />
        )}
      </Field>
      <Field id="answer-letter" label={words.letter}>
        {(wiring) => (
          <TextInput {...wiring} value={number.value} onChange={(next) => (number.value = next)} />
        )}
      </Field>
      <Field id="answer-date" label={words.letterDate} group>
        {(wiring) => <DateInput {...wiring} value={date.value} onChange={(next) => (date.value = next)} />}
      </Field>
    </AskDialog>
  )
}
