/** One card in the middle of an empty page: what stands before the desk, where nothing is known of anybody yet. */
import type { ComponentChildren } from 'preact'
import styles from './CardPage.module.css'

export interface CardPageProps {
  readonly children: ComponentChildren
  readonly dialog?: ComponentChildren
}

export function CardPage({ children, dialog }: CardPageProps) {
  return (
    <main class={styles.page}>
      <div class={styles.card}>{children}</div>
      {dialog}
    </main>
  )
}

/** A remark that must not compete with the boxes. */
export function CardNote({ children }: { children: ComponentChildren }) {
  return <p class={styles.note}>{children}</p>
}
