/** One of a list: a handful is laid open, a longer list is found by typing. */
import { Combobox } from './Combobox.tsx'
import { Field } from './Field.tsx'
import type { ListOption, Match } from './option-list.ts'
import { Radios } from './Radios.tsx'

export interface ChoiceBoxProps {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly options: readonly ListOption[]
  readonly match: Match
  readonly value: string
  readonly onChange: (value: string) => void
}

const LAID_OPEN = 5

export function ChoiceBox({ id, label, hint, options, match, value, onChange }: ChoiceBoxProps) {
  const isShort = options.length <= LAID_OPEN
  return (
    <Field id={id} label={label} hint={hint} group={isShort}>
      {(wiring) =>
        isShort ? (
          <Radios {...wiring} stacked value={value} options={options} onChange={onChange} />
        ) : (
          <Combobox {...wiring} options={options} match={match} value={value} onChange={onChange} />
        )
      }
    </Field>
  )
}
