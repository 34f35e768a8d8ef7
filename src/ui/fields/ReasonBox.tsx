/** A reason, in the officer's own words. */
import { Field } from './Field.tsx'
import { TextInput } from './TextInput.tsx'

export interface ReasonBoxProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
}

export function ReasonBox({ value, onChange, ...field }: ReasonBoxProps) {
  return (
    <Field {...field}>
      {(wiring) => <TextInput {...wiring} lines={2} value={value} onChange={onChange} />}
    </Field>
  )
}
