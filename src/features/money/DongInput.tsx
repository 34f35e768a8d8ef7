/** A sum of dong: typed with or without dots, kept as digits. */
import type { FieldWiring } from '../../ui/fields/field-wiring.ts'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { readDong } from '../../../domain/money/statement/read-dong.ts'
import { formatNumber } from '../../i18n/format.ts'

export interface DongInputProps {
  readonly wiring: FieldWiring
  readonly value: number | null
  readonly onChange: (vnd: number | null) => void
}

export function DongInput({ wiring, value, onChange }: DongInputProps) {
  return (
    <TextInput
      {...wiring}
      short
      inputMode="numeric"
      value={value === null ? '' : formatNumber(value)}
      onChange={(text) => onChange(readDong(text))}
    />
  )
}
