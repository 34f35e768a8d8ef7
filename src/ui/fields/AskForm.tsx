/** A short form: a few boxes, one action, and above the boxes the reason when it was refused. */
import type { ComponentChildren, RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { classNames } from '../class-names.ts'
import { Notice } from '../feedback/Notice.tsx'
import styles from './AskForm.module.css'

export interface AskFormProps {
  readonly intro?: ComponentChildren
  readonly refusal: string | null
  readonly children: ComponentChildren
  readonly actions: ComponentChildren
  readonly note?: ComponentChildren // under the actions
  readonly roomy?: boolean // a page of its own, not a dialog
  readonly startAt?: number // the box that gets the focus; a dialog sees to it itself
  readonly formRef?: RefObject<HTMLFormElement | null>
  readonly onSubmit: () => void
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

export function AskForm(props: AskFormProps) {
  const own = useRef<HTMLFormElement>(null)
  const form = props.formRef ?? own
  useEffect(() => {
    if (props.startAt !== undefined) form.current?.querySelectorAll('input')[props.startAt]?.focus()
  }, [])
  return (
    <form
      ref={form}
      class={classNames(styles.form, props.roomy && styles.roomy)}
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        props.onSubmit()
      }}
      onKeyDown={props.onKeyDown}
    >
      {props.intro}
      {props.refusal !== null && (
        <Notice tone="overdue" live>
          {props.refusal}
        </Notice>
      )}
      {props.children}
      <div class={styles.actions}>{props.actions}</div>
      {props.note}
    </form>
  )
}
