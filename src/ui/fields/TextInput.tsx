/** One line of text, or several with `lines`. */
import { controlAttributes, type ControlProps } from './field-wiring.ts'
import styles from './control.module.css'
import { useBoxes } from './use-boxes.ts'
import { classNames } from '../class-names.ts'

export interface TextInputProps extends ControlProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Text as kept, from text as typed; runs when the officer leaves the box, never while typing. */
  readonly tidy?: (text: string) => string
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email' | 'decimal'
  readonly lines?: number
  readonly short?: boolean
  readonly secret?: boolean
  readonly debounceMs?: number
}

export function tidySpaces(text: string): string {
  return text.replace(/[ \t\u00a0]+/g, ' ').trim()
}

export function TextInput(props: TextInputProps) {
  const { value, onChange, tidy = tidySpaces, inputMode, lines = 1, debounceMs } = props
  const { bind } = useBoxes({
    value,
    onChange,
    split: (whole) => [whole],
    join: ([text = '']) => (props.secret ? text : tidy(text)),
    ...(debounceMs === undefined ? {} : { debounceMs }),
  })
  const look = classNames(styles.box, props.short && styles.short)
  if (lines > 1) {
    return <textarea class={look} rows={lines} {...controlAttributes(props)} {...bind(0)} />
  }
  if (props.secret) return <input class={look} type="password" {...controlAttributes(props)} {...bind(0)} />
  return <input class={look} type="text" inputMode={inputMode} {...controlAttributes(props)} {...bind(0)} />
}
