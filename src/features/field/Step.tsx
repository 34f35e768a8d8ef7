/** One page of the way: back, a heading that takes the focus, what it says aloud, the way on at the left. */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../i18n/locale.ts'
import { field } from '../../i18n/vi/field.ts'
import { Button } from '../../ui/actions/Button.tsx'
import styles from './Field.module.css'

export interface StepProps {
  readonly title: string
  readonly hint?: string
  readonly onBack?: () => void
  readonly onListen?: () => void
  readonly problem?: string | null
  readonly children: ComponentChildren
  readonly actions: ComponentChildren
}

export function Step({ title, hint, onBack, onListen, problem, children, actions }: StepProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    heading.current?.focus()
    window.scrollTo(0, 0)
  }, [])
  return (
    <div class={styles.step}>
      {onBack && (
        <div>
          <Button kind="quiet" icon="arrow-left" onClick={onBack}>
            {t(field).back}
          </Button>
        </div>
      )}
      <h1 ref={heading} class={styles.title} tabIndex={-1}>
        {title}
      </h1>
      {hint !== undefined && <p class={styles.hint}>{hint}</p>}
      {onListen && (
        <div>
          <Button icon="volume-2" onClick={onListen}>
            {t(field).consent.listen}
          </Button>
        </div>
      )}
      <div role="status" class={styles.told}>
        {problem ? <p class={styles.error}>{problem}</p> : null}
      </div>
      {children}
      <div class={styles.actions}>{actions}</div>
    </div>
  )
}
