/** An appointment in one go by keyboard: the first free day and time are there already, a name is enough. */
import { useSignal } from '@preact/signals'
import type { VisitFact } from '../../../domain/appointment/facts.ts'
import type { Visit } from '../../../domain/appointment/fold-visits.ts'
import type { VisitWish } from '../../../domain/appointment/acts.ts'
import type { Result } from '../../../domain/base/result.ts'
import { priorityClasses, type PriorityClass } from '../../../domain/queue/priority.ts'
import { currentAppointments } from '../../data/appointments.ts'
import { getLaw } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { matchWithoutMarks } from '../../i18n/match-without-marks.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { appointments } from '../../i18n/vi/appointments.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Combobox } from '../../ui/fields/Combobox.tsx'
import { DateInput } from '../../ui/fields/DateInput.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { firstOpenDay, openSlots } from './use-appointments.ts'

export interface BookDialogProps {
  readonly moved: Visit | null // who has an appointment and gets another time
  readonly onBook: (wish: VisitWish) => Promise<Result<VisitFact>>
  readonly onClose: () => void
}

export function BookDialog({ moved, onBook, onClose }: BookDialogProps) {
  const words = t(appointments)
  const name = useSignal(moved?.visitor.name ?? '')
  const phone = useSignal(moved?.visitor.phone ?? '')
  const procedure = useSignal(moved?.procedure ?? '')
  const day = useSignal(firstOpenDay())
  const chosen = useSignal('')
  const priority = useSignal<PriorityClass>(moved?.priority ?? 'ordinary')
  const known = currentAppointments.value
  const slots = openSlots(day.value)
  const open = slots.ok ? slots.value : []
  const from = open.some((slot) => slot.from === chosen.value) ? chosen.value : (open[0]?.from ?? '')
  const { isBusy, problem, submit } = useSubmission(async () => {
    const done = await onBook({
      day: day.peek(),
      from,
      procedure: getLaw().procedures.has(procedure.peek()) ? procedure.peek() : null,
      preCheck: moved?.preCheck ?? null,
      priority: priority.peek(),
      visitor: { name: name.peek().trim(), phone: phone.peek().trim() },
    })
    if (done.ok) onClose()
    return done
  })
  const refusal = problem ?? (slots.ok ? null : slots.problem)
  const procedures = [...getLaw().procedures.values()]
    .filter((one) => one.procedure.depth === 'full')
    .map((one) => ({ value: one.procedure.code, label: one.procedure.plainName || one.procedure.shortName }))
  return (
    <AskDialog
      title={moved === null ? words.book : words.clash.move}
      submit={words.submit}
      shortcut="Ctrl+Enter"
      problem={
        refusal !== null
          ? problemSentence(refusal)
          : open.length === 0 && known !== null
            ? words.noSlots
            : null
      }
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field id="visit-name" label={words.name}>
        {(wiring) => <TextInput {...wiring} value={name.value} onChange={(next) => (name.value = next)} />}
      </Field>
      <Field id="visit-phone" label={words.phone} hint={words.phoneHint} optional>
        {(wiring) => (
          <TextInput
            {...wiring}
            inputMode="tel"
            value={phone.value}
            onChange={(next) => (phone.value = next)}
          />
        )}
      </Field>
      <Field id="visit-day" label={words.day} group>
        {(wiring) => <DateInput {...wiring} value={day.value} onChange={(next) => (day.value = next)} />}
      </Field>
      <Field id="visit-time" label={words.time}>
        {(wiring) => (
          <Select
            {...wiring}
            value={from}
            options={open.map((slot) => ({
              value: slot.from,
              label: words.slot(slot.from, slot.to, slot.left.length),
            }))}
            onChange={(next) => (chosen.value = next)}
          />
        )}
      </Field>
      <Field id="visit-procedure" label={words.procedure} optional>
        {(wiring) => (
          <Combobox
            {...wiring}
            value={procedure.value}
            options={procedures}
            match={matchWithoutMarks}
            onChange={(next) => (procedure.value = next)}
          />
        )}
      </Field>
      <Field id="visit-priority" label={words.priority}>
        {(wiring) => (
          <Select
            {...wiring}
            value={priority.value}
            options={priorityClasses.map((one) => ({ value: one, label: words.priorities[one] }))}
            onChange={(next) => (priority.value = next as PriorityClass)}
          />
        )}
      </Field>
    </AskDialog>
  )
}
