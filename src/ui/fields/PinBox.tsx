/** A few secret digits. */
import { Field } from './Field.tsx'
import { TextInput } from './TextInput.tsx'

export interface PinBoxProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}

export function PinBox({ value, onChange, ...field }: PinBoxProps) {
  return (
    <Field {...field}>
      {(wiring) => (
        <TextInput
          {...wiring}
          secret
          short
          inputMode="numeric"
          value={value}
          onChange={onChange}
          debounceMs={0}
        />
      )}
    </Field>
  )
}
