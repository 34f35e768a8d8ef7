/** Opens this counter: its number, what it takes. Kept for the next morning. */
import { useSignal } from '@preact/signals'
import { refuse } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { queue } from '../../i18n/vi/queue.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Checkbox, Checkboxes } from '../../ui/fields/Checkbox.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import type { CounterDesk } from './counter-desk.ts'
import { fieldsOfLaw } from './ticket-words.ts'

const MOST_COUNTERS = 99

export function CounterDialog({ desk, onClose }: { desk: CounterDesk; onClose: () => void }) {
  const words = t(queue).counterDialog
  const last = desk.setup.value
  const number = useSignal(last ? String(last.counter) : '')
  const fields = useSignal<readonly string[]>(last?.fields ?? [])
  const isQuick = useSignal(last?.isQuick ?? false)
  const isWrong = useSignal(false)
  const counter = Number(number.value.trim())
  const isTaken = desk.queue.day.value.counters.get(counter)?.isOpen === true
  const { isBusy, problem, submit } = useSubmission(async () => {
    isWrong.value = !(Number.isInteger(counter) && counter >= 1 && counter <= MOST_COUNTERS)
    if (isWrong.value) return refuse('')
    const opened = await desk.open({ counter, fields: fields.peek(), isQuick: isQuick.peek() })
    if (opened.ok) onClose()
    return opened
  })
  return (
    <AskDialog
      title={words.title}
      submit={words.submit}
      shortcut="Ctrl+Enter"
      problem={problem && !isWrong.value ? problemSentence(problem) : null}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        id="queue-counter"
        label={words.number}
        hint={isTaken ? words.alreadyOpen(counter) : words.numberHint}
        error={isWrong.value ? words.numberWrong : undefined}
      >
        {(wiring) => (
          <TextInput
            {...wiring}
            inputMode="numeric"
            value={number.value}
            onChange={(next) => (number.value = next)}
          />
        )}
      </Field>
      <Checkbox
        id="queue-quick"
        label={words.quick}
        hint={words.quickHint}
        checked={isQuick.value}
        onChange={(next) => (isQuick.value = next)}
      />
      <Field id="queue-fields" label={words.fields} hint={words.fieldsHint} optional group>
        {(wiring) => (
          <Checkboxes
            {...wiring}
            values={fields.value}
            options={fieldsOfLaw().map((one) => ({ value: one, label: one }))}
            onChange={(next) => (fields.value = next)}
          />
        )}
      </Field>
    </AskDialog>
  )
}
