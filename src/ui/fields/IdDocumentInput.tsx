/** An identity paper: kind, number, day of issue, issuer. */
import { useRef } from 'preact/hooks'
import { Combobox } from './Combobox.tsx'
import styles from './Composite.module.css'
import control from './control.module.css'
import { DateInput } from './DateInput.tsx'
import type { ControlProps } from './field-wiring.ts'
import type { ListOption, Match } from './option-list.ts'
import { Select } from './Select.tsx'
import { TextInput } from './TextInput.tsx'
import { useUiWords } from '../words.ts'

export interface IdDocument {
  readonly type: string
  readonly number: string
  readonly issuedOn: string // YYYY-MM-DD or ''
  readonly issuer: string
}

export interface IdDocumentInputProps extends ControlProps {
  readonly value: IdDocument
  readonly types: readonly ListOption[]
  readonly issuers: readonly string[] // suggestions
  readonly match: Match
  readonly onChange: (value: IdDocument) => void
}

export const emptyIdDocument: IdDocument = { type: '', number: '', issuedOn: '', issuer: '' }

/** Stands inside a `Field` with `group`; `id` is the id of the number box, the part that is always typed. */
export function IdDocumentInput(props: IdDocumentInputProps) {
  const { id } = props
  const words = useUiWords()
  const now = useRef(props.value)
  now.current = props.value
  const change = (part: Partial<IdDocument>) => {
    now.current = { ...now.current, ...part }
    props.onChange(now.current)
  }
  return (
    <div class={styles.parts}>
      <div>
        <label class={control['part-label']} for={`${id}-type`}>
          {words.documentType}
        </label>
        <Select
          {...props}
          id={`${id}-type`}
          value={props.value.type}
          options={props.types}
          onChange={(type) => change({ type })}
        />
      </div>
      <div>
        <label class={control['part-label']} for={id}>
          {words.documentNumber}
        </label>
        <TextInput {...props} value={props.value.number} onChange={(number) => change({ number })} />
      </div>
      <div role="group" aria-label={words.documentIssuedOn}>
        <span class={control['part-label']} aria-hidden="true">
          {words.documentIssuedOn}
        </span>
        <DateInput
          {...props}
          id={`${id}-issued`}
          value={props.value.issuedOn}
          onChange={(issuedOn) => change({ issuedOn })}
        />
      </div>
      <div>
        <label class={control['part-label']} for={`${id}-issuer`}>
          {words.documentIssuer}
        </label>
        <Combobox
          {...props}
          id={`${id}-issuer`}
          value={props.value.issuer}
          options={props.issuers.map((name) => ({ value: name, label: name }))}
          onChange={(issuer) => change({ issuer })}
          suggestOnly
        />
      </div>
    </div>
  )
}
