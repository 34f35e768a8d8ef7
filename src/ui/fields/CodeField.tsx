/** A short code, as it was read out or printed. */
import { Field } from './Field.tsx'
import { TextInput } from './TextInput.tsx'

export interface CodeFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

export function CodeField({ value, onChange, ...field }: CodeFieldProps) {
  return (
    <Field {...field}>
      {(wiring) => <TextInput {...wiring} short value={value} onChange={onChange} debounceMs={0} />}
    </Field>
  )
}
