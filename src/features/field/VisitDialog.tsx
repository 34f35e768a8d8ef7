/** Writes down somebody to be called on. */
import { useSignal } from '@preact/signals'
import type { Visit } from '../../data/home-visits.ts'
import { t } from '../../i18n/locale.ts'
import { field } from '../../i18n/vi/field.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { DateInput } from '../../ui/fields/DateInput.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'

export interface VisitDialogProps {
  readonly today: string // YYYY-MM-DD
  readonly onSave: (visit: Omit<Visit, 'id' | 'doneAt'>) => void
  readonly onClose: () => void
}

export function VisitDialog({ today, onSave, onClose }: VisitDialogProps) {
  const words = t(field).visits
  const [who, hamlet, reason] = [useSignal(''), useSignal(''), useSignal('')]
  const [phone, day] = [useSignal(''), useSignal(today)]
  const isMissing = useSignal(false)
  const save = () => {
    isMissing.value = who.peek().trim() === '' || hamlet.peek().trim() === ''
    if (isMissing.peek()) return
    onSave({
      who: who.peek(),
      hamlet: hamlet.peek(),
      reason: reason.peek(),
      phone: phone.peek(),
      day: day.peek(),
    })
  }
  const box = (id: string, label: string, value: typeof who, more: { hint?: string; tel?: true } = {}) => (
    <Field id={id} label={label} hint={more.hint}>
      {(wiring) => (
        <TextInput
          {...wiring}
          inputMode={more.tel ? 'tel' : 'text'}
          value={value.value}
          onChange={(next) => (value.value = next)}
        />
      )}
    </Field>
  )
  return (
    <AskDialog
      title={words.add}
      submit={words.save}
      shortcut="Ctrl+Enter"
      problem={isMissing.value ? words.missing : null}
      onSubmit={save}
      onClose={onClose}
    >
      {box('visit-who', words.who, who, { hint: words.whoHint })}
      {box('visit-hamlet', words.hamlet, hamlet)}
      {box('visit-reason', words.reason, reason)}
      {box('visit-phone', words.phone, phone, { tel: true })}
      <Field id="visit-day" label={words.day} group>
        {(wiring) => <DateInput {...wiring} value={day.value} onChange={(next) => (day.value = next)} />}
      </Field>
    </AskDialog>
  )
}
