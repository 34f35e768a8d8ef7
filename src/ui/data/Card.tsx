/** A white block with a thin edge; `mark` puts a bar at its left when it is what matters now. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { classNames } from '../class-names.ts'
import styles from './Card.module.css'

export interface CardProps {
  readonly title?: string
  readonly level?: 2 | 3
  readonly actions?: ComponentChildren // right of the title
  readonly mark?: 'brand' | 'offline' | 'overdue' | 'warn' | undefined
  readonly flush?: boolean // the content brings its own padding (a table)
  readonly children: ComponentChildren
}

export function Card({ title, level = 2, actions, mark, flush = false, children }: CardProps) {
  const titleId = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section
      class={classNames(styles.card, mark !== undefined && styles[mark], flush && styles.flush)}
      aria-labelledby={title === undefined ? undefined : titleId}
    >
      {(title !== undefined || actions !== undefined) && (
        <div class={styles.head}>
          {title !== undefined && (
            <Heading id={titleId} class={styles.title}>
              {title}
            </Heading>
          )}
          {actions !== undefined && <div class={styles.actions}>{actions}</div>}
        </div>
      )}
      {children}
    </section>
  )
}
