/** One answer of a few. Native radios: arrow keys choose, Tab leaves. Tiles in the field and at the kiosk. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ControlProps } from './field-wiring.ts'
import { classNames } from '../class-names.ts'
import styles from './Choice.module.css'

export interface ChoiceOption {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

export interface RadiosProps extends ControlProps {
  readonly value: string
  readonly options: readonly ChoiceOption[]
  readonly onChange: (value: string) => void
  readonly stacked?: boolean
}

/** Stands inside a `Field` with `group`; `id` is the id of the first radio. */
export function Radios(props: RadiosProps) {
  const { id, options, value } = props
  const group = useRef<HTMLDivElement>(null)
  // Set by hand: a rendered `checked` would let a late echo undo a quick second choice.
  useLayoutEffect(() => {
    for (const radio of group.current?.querySelectorAll('input') ?? []) radio.checked = radio.value === value
  }, [value, options])
  return (
    <div
      ref={group}
      class={classNames(styles.choices, props.stacked && styles.stacked, props.proposed && styles.proposed)}
    >
      {options.map((option, at) => (
        <label key={option.value} class={styles.choice}>
          <input
            type="radio"
            id={at === 0 ? id : `${id}-${at}`}
            name={id}
            value={option.value}
            autocomplete="off"
            class={styles.tick}
            aria-describedby={props.describedBy}
            onChange={() => props.onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint !== undefined && <span class={styles.hint}>{option.hint}</span>}
          </span>
        </label>
      ))}
    </div>
  )
}
