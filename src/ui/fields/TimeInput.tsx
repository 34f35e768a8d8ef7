/** A time of day in one box. `6h40`, `640`, `06:40` all mean the same once the box is left. */
import type { ControlProps } from './field-wiring.ts'
import { TextInput } from './TextInput.tsx'

/** HH:MM, or the text as typed while it is no time. */
export function tidyTime(text: string): string {
  const typed = text.trim()
  const parts = /^(\d{1,2})\s*[:hg.\s]\s*(\d{2})?\s*p?$/i.exec(typed) ?? /^(\d{1,2})(\d{2})$/.exec(typed)
  if (!parts) return typed
  const [hours, minutes] = [Number(parts[1]), Number(parts[2] ?? '0')]
  if (hours > 23 || minutes > 59) return typed
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

export interface TimeInputProps extends ControlProps {
  readonly value: string // HH:MM
  readonly onChange: (value: string) => void
}

export function TimeInput(props: TimeInputProps) {
  return <TextInput {...props} tidy={tidyTime} inputMode="text" short />
}
