/** Calls the number on the paper a resident shows; one nobody here has heard of is asked for twice. */
import { useSignal } from '@preact/signals'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { queue } from '../../i18n/vi/queue.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import type { CounterDesk } from './counter-desk.ts'

export function TypedDialog({ desk, onClose }: { desk: CounterDesk; onClose: () => void }) {
  const words = t(queue).typedDialog
  const typed = useSignal('')
  const askedFor = useSignal<string | null>(null)
  const { isBusy, problem, submit } = useSubmission(async () => {
    const text = typed.peek()
    const called = await desk.callTyped(text, askedFor.peek() === text)
    if (called.ok) onClose()
    else if (called.problem.code === 'queue.ticket.unheard') askedFor.value = text
    return called
  })
  return (
    <AskDialog
      title={words.title}
      submit={words.submit}
      shortcut="Ctrl+Enter"
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field id="queue-typed" label={words.number} hint={words.hint}>
        {(wiring) => <TextInput {...wiring} value={typed.value} onChange={(next) => (typed.value = next)} />}
      </Field>
    </AskDialog>
  )
}
