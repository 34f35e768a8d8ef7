/** Whose certificate it is, and in which position; the position of the account is offered. */
import type { Signal } from '@preact/signals'
import { getContext } from '../../data/current.ts'
import { activeOfficers } from '../../data/officers.ts'
import { t } from '../../i18n/locale.ts'
import { signatures } from '../../i18n/vi/signatures.ts'
import { Field } from '../../ui/fields/Field.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'

export interface OwnerFieldsProps {
  readonly officer: Signal<string>
  readonly position: Signal<string>
}

export function OwnerFields({ officer, position }: OwnerFieldsProps) {
  const words = t(signatures)
  const officers = activeOfficers(getContext())
  const choose = (id: string) => {
    officer.value = id
    const title = officers.find((one) => one.id === id)?.title ?? ''
    if (position.peek() === '') position.value = title
  }
  return (
    <>
      <Field id="entry-officer" label={words.officer} hint={words.officerHint} optional>
        {(wiring) => (
          <Select
            {...wiring}
            value={officer.value}
            options={officers.map(({ id, name, title }) => ({
              value: id,
              label: title === '' ? name : `${name}, ${title}`,
            }))}
            onChange={choose}
          />
        )}
      </Field>
      <Field id="entry-position" label={words.position}>
        {(wiring) => (
          <TextInput {...wiring} value={position.value} onChange={(next) => (position.value = next)} />
        )}
      </Field>
    </>
  )
}
