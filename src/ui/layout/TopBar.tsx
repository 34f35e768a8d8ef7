/** The header: the strip of the State, who we are, and what is always at hand. */
import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import styles from './TopBar.module.css'

export interface TopBarProps {
  readonly title: string
  readonly subtitle?: ComponentChildren
  readonly before?: ComponentChildren
  readonly middle?: ComponentChildren
  readonly children?: ComponentChildren
}

export function TopBar({ title, subtitle, before, middle, children }: TopBarProps) {
  const searching = middle !== undefined
  return (
    <header class={classNames(styles.bar, searching && styles.searching)}>
      {before}
      <div class={styles.names}>
        <p class={styles.title}>{title}</p>
        {subtitle !== undefined && <p class={styles.subtitle}>{subtitle}</p>}
      </div>
      {searching && <div class={styles.middle}>{middle}</div>}
      <div class={styles.end}>{children}</div>
    </header>
  )
}
