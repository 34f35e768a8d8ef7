/** A block that must be read: what happened, and what to do. */
import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import tones from '../styles/tones.module.css'
import styles from './Notice.module.css'

export interface NoticeProps {
  readonly tone: 'info' | 'ok' | 'warn' | 'overdue' | 'offline'
  readonly title?: string
  readonly children?: ComponentChildren
  readonly actions?: ComponentChildren
  readonly live?: boolean // appears while the officer works: said aloud
}

export function Notice({ tone, title, children, actions, live = false }: NoticeProps) {
  return (
    <div class={classNames(styles.notice, tones[tone])} role={live ? 'status' : undefined}>
      {title !== undefined && <strong class={styles.title}>{title}</strong>}
      {children !== undefined && <div>{children}</div>}
      {actions !== undefined && <div class={styles.actions}>{actions}</div>}
    </div>
  )
}
