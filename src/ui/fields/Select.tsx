/** The browser's own list, for a handful of fixed options. Longer lists take `Combobox`, which finds without marks. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from '../icons/Icon.tsx'
import { controlAttributes, type ControlProps } from './field-wiring.ts'
import type { ChoiceOption } from './Radios.tsx'
import { useUiWords } from '../words.ts'
import styles from './control.module.css'

export interface SelectProps extends ControlProps {
  readonly value: string
  readonly options: readonly ChoiceOption[]
  readonly onChange: (value: string) => void
  readonly label?: string // accessible name where no label element points here
}

export function Select(props: SelectProps) {
  const words = useUiWords()
  const list = useRef<HTMLSelectElement>(null)
  const known = props.options.some((option) => option.value === props.value)
  useLayoutEffect(() => {
    if (list.current !== null) list.current.value = props.value
  }, [props.value, props.options])
  return (
    <div class={styles.select}>
      <select
        ref={list}
        class={styles.box}
        {...controlAttributes(props)}
        aria-label={props.label}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        <option value="">{words.choose}</option>
        {/* A value of an older list is still shown: nothing that was chosen is dropped silently. */}
        {!known && props.value !== '' && <option value={props.value}>{props.value}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <span class={styles.chevron}>
        <Icon name="chevron-down" />
      </span>
    </div>
  )
}
