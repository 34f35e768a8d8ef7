/** Where the work of this device stands, calmly: offline is grey, not an error. Opens the outbox. */
import { classNames } from '../class-names.ts'
import styles from './SyncPill.module.css'

/** `synced` everything received · `sending` · `waiting` line up, something left · `offline` · `attention` a person must look. */
export type SyncState = 'synced' | 'sending' | 'waiting' | 'offline' | 'attention'

export function SyncPill({ state, label, href }: { state: SyncState; label: string; href: string }) {
  return (
    <a class={classNames(styles.pill, styles[state])} href={href}>
      <span class={styles.dot} aria-hidden="true" />
      <span role="status">{label}</span>
    </a>
  )
}
