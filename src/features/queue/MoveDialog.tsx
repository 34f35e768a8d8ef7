/** Sends who stands at the counter to another one that is open, or to whoever takes another field. */
import { useSignal } from '@preact/signals'
import { refuse } from '../../../domain/base/result.ts'
import type { Ticket } from '../../../domain/queue/day.ts'
import type { MoveTo } from '../../../domain/queue/facts.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { queue } from '../../i18n/vi/queue.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import type { CounterDesk } from './counter-desk.ts'
import { codeOf, fieldsOfLaw } from './ticket-words.ts'

interface Goal {
  readonly value: string
  readonly label: string
  readonly to: MoveTo
}

export function MoveDialog({
  desk,
  ticket,
  onClose,
}: {
  desk: CounterDesk
  ticket: Ticket
  onClose: () => void
}) {
  const words = t(queue).moveDialog
  const chosen = useSignal('')
  const isMissing = useSignal(false)
  const goals = goalsOf(desk)
  const { isBusy, problem, submit } = useSubmission(async () => {
    const goal = goals.find(({ value }) => value === chosen.peek())
    isMissing.value = goal === undefined
    if (!goal) return refuse('')
    const moved = await desk.move(goal.to)
    if (moved.ok) onClose()
    return moved
  })
  return (
    <AskDialog
      title={words.title(codeOf(ticket))}
      submit={words.submit}
      shortcut="Ctrl+Enter"
      problem={problem && !isMissing.value ? problemSentence(problem) : null}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field id="queue-goal" label={words.where} error={isMissing.value ? words.choose : undefined}>
        {(wiring) => (
          <Select
            {...wiring}
            value={chosen.value}
            options={goals}
            onChange={(next) => (chosen.value = next)}
          />
        )}
      </Field>
    </AskDialog>
  )
}

function goalsOf({ queue: { day }, setup }: CounterDesk): Goal[] {
  const words = t(queue).moveDialog
  const counters = [...day.value.counters.values()]
    .filter(({ counter, isOpen }) => isOpen && counter !== setup.value?.counter)
    .sort((a, b) => a.counter - b.counter)
  return [
    ...counters.map(({ counter }) => ({
      value: `counter:${counter}`,
      label: words.toCounter(counter),
      to: { counter },
    })),
    ...fieldsOfLaw().map((field) => ({
      value: `field:${field}`,
      label: words.toField(field),
      to: { field },
    })),
  ]
}
