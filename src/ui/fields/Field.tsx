/** Label, hint, error and note around one control. The words of the error stand above the control, as at the mock. */
import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { useUiWords } from '../words.ts'
import type { FieldWiring } from './field-wiring.ts'
import styles from './Field.module.css'

export interface FieldProps {
  readonly id: string
  readonly label: string
  readonly optional?: boolean
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly note?: ComponentChildren // below the control, e.g. where a proposed value was read
  readonly tag?: string // short remark behind the label
  readonly group?: boolean // several inputs under one legend
  readonly children: (wiring: FieldWiring) => ComponentChildren
}

export function Field(props: FieldProps) {
  const { id, label, optional = false, hint, error, note, tag, group = false } = props
  const words = useUiWords()
  const described = [
    error !== undefined && `${id}-error`,
    hint !== undefined && `${id}-hint`,
    note !== undefined && note !== null && `${id}-note`,
  ].filter((part) => part !== false)
  const wiring: FieldWiring = {
    id,
    describedBy: described.length === 0 ? undefined : described.join(' '),
    invalid: error !== undefined,
  }
  const caption = (
    <>
      {label}
      {optional && <span class={styles.optional}> {words.optional}</span>}
      {tag !== undefined && <span class={styles.optional}> · {tag}</span>}
    </>
  )
  const inside = (
    <>
      {hint !== undefined && (
        <p class={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class={styles.error} id={`${id}-error`}>
          <span class="hidden-text">{words.errorPrefix} </span>
          {error}
        </p>
      )}
      {props.children(wiring)}
      {note !== undefined && note !== null && (
        <div class={styles.note} id={`${id}-note`}>
          {note}
        </div>
      )}
    </>
  )
  const look = classNames(styles.field, error !== undefined && styles.wrong)
  if (group) {
    return (
      <fieldset class={look} aria-describedby={wiring.describedBy}>
        <legend class={styles.label}>{caption}</legend>
        {inside}
      </fieldset>
    )
  }
  return (
    <div class={look}>
      <label class={styles.label} for={id}>
        {caption}
      </label>
      {inside}
    </div>
  )
}
