/** One tick box, and several under one question. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ControlProps } from './field-wiring.ts'
import type { ChoiceOption } from './Radios.tsx'
import { classNames } from '../class-names.ts'
import styles from './Choice.module.css'

export interface CheckboxProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly checked: boolean
  readonly describedBy?: string | undefined
  readonly onChange: (checked: boolean) => void
}

export function Checkbox(props: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    if (box.current !== null) box.current.checked = props.checked
  }, [props.checked])
  return (
    <label class={styles.choice}>
      <input
        ref={box}
        type="checkbox"
        id={props.id}
        autocomplete="off"
        class={styles.tick}
        aria-describedby={props.describedBy}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>
        {props.label}
        {props.hint !== undefined && <span class={styles.hint}>{props.hint}</span>}
      </span>
    </label>
  )
}

export interface CheckboxesProps extends ControlProps {
  readonly values: readonly string[]
  readonly options: readonly ChoiceOption[]
  readonly onChange: (values: readonly string[]) => void
  readonly stacked?: boolean
}

/** Stands inside a `Field` with `group`. The answer keeps the order of the options. */
export function Checkboxes(props: CheckboxesProps) {
  const change = (value: string, checked: boolean) =>
    props.onChange(
      props.options
        .map((option) => option.value)
        .filter((other) => (other === value ? checked : props.values.includes(other))),
    )
  return (
    <div
      class={classNames(styles.choices, props.stacked && styles.stacked, props.proposed && styles.proposed)}
    >
      {props.options.map((option, at) => (
        <Checkbox
          key={option.value}
          id={at === 0 ? props.id : `${props.id}-${at}`}
          label={option.label}
          {...(option.hint === undefined ? {} : { hint: option.hint })}
          describedBy={props.describedBy}
          checked={props.values.includes(option.value)}
          onChange={(checked) => change(option.value, checked)}
        />
      ))}
    </div>
  )
}
