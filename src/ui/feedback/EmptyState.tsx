/** Nothing here, why that is so, and what can be done next: no screen is a dead end. */
import type { ComponentChildren } from 'preact'
import { Icon } from '../icons/Icon.tsx'
import type { IconName } from '../icons/icon-names.ts'
import styles from './EmptyState.module.css'

export interface EmptyStateProps {
  readonly icon: IconName
  readonly title: string
  readonly children?: ComponentChildren
  readonly actions?: ComponentChildren
}

export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div class={styles.empty}>
      <span class={styles.icon}>
        <Icon name={icon} />
      </span>
      <p class={styles.title}>{title}</p>
      {children !== undefined && <div class={styles.text}>{children}</div>}
      {actions !== undefined && <div class={styles.actions}>{actions}</div>}
    </div>
  )
}
