/** Six digits of the authenticator app, or one of the recovery codes that were printed with it. */
import { t } from '../../i18n/locale.ts'
import { lock } from '../../i18n/vi/lock.ts'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'

export interface SecondFactorBoxProps {
  readonly id: string
  readonly value: string
  readonly onChange: (value: string) => void
}

export function SecondFactorBox({ id, value, onChange }: SecondFactorBoxProps) {
  const words = t(lock)
  return (
    <Field id={id} label={words.secondFactor} hint={words.secondFactorHint}>
      {(wiring) => <TextInput {...wiring} short value={value} onChange={onChange} debounceMs={0} />}
    </Field>
  )
}
