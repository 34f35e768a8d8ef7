/** Gives out a number at the desk, for somebody who cannot use the machine or where there is none. */
import { useSignal } from '@preact/signals'
import type { Ticket } from '../../../domain/queue/day.ts'
import { estimate } from '../../../domain/queue/estimate.ts'
import { priorityClasses, type PriorityClass } from '../../../domain/queue/priority.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { queue as source } from '../../i18n/vi/queue.ts'
import type { Queue } from '../../queue/queue.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Radios } from '../../ui/fields/Radios.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import styles from './Queue.module.css'
import { codeOf, fieldsOfLaw } from './ticket-words.ts'

export function IssueDialog({ queue, onClose }: { queue: Queue; onClose: () => void }) {
  const words = t(source).issueDialog
  const priority = useSignal<PriorityClass>('ordinary')
  const field = useSignal('')
  const isQuick = useSignal(false)
  const given = useSignal<Ticket | null>(null)
  const { isBusy, problem, submit } = useSubmission(async () => {
    const taken = await queue.take({
      priority: priority.peek(),
      field: field.peek() === '' ? null : field.peek(),
      isQuick: isQuick.peek(),
      preCheck: null,
    })
    if (taken.ok) given.value = taken.value
    return taken
  })
  if (given.value) {
    return (
      <Given queue={queue} ticket={given.value} onAnother={() => (given.value = null)} onClose={onClose} />
    )
  }
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
      <Field id="queue-priority" label={words.priority} group>
        {(wiring) => (
          <Radios
            {...wiring}
            value={priority.value}
            options={priorityClasses.map((one) => ({ value: one, label: t(source).priority[one] }))}
            onChange={(next) => (priority.value = next as PriorityClass)}
          />
        )}
      </Field>
      <Field id="queue-field" label={words.field} hint={words.anyField} optional>
        {(wiring) => (
          <Select
            {...wiring}
            value={field.value}
            options={fieldsOfLaw().map((one) => ({ value: one, label: one }))}
            onChange={(next) => (field.value = next)}
          />
        )}
      </Field>
      <Checkbox
        id="queue-is-quick"
        label={words.quick}
        checked={isQuick.value}
        onChange={(next) => (isQuick.value = next)}
      />
    </AskDialog>
  )
}

function Given(props: { queue: Queue; ticket: Ticket; onAnother: () => void; onClose: () => void }) {
  const { queue, ticket, onAnother, onClose } = props
  const words = t(source).issueDialog
  const { before, minutes } = estimate(queue.day.value, ticket)
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onClick={onClose}>
            {t(everywhere).close}
          </Button>
          <Button kind="quiet" onClick={onAnother}>
            {words.another}
          </Button>
        </>
      }
    >
      <p class={styles.given} role="status">
        {words.given(codeOf(ticket))}
      </p>
      <p class={styles.hint}>{minutes === null ? words.noWait : words.wait(before, minutes)}</p>
      <p class={styles.hint}>{words.tell}</p>
    </Dialog>
  )
}
