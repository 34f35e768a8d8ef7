/** The key beside a word. Hidden from assistive technology, which hears `aria-keyshortcuts` of the control. */
import { keyCaps, type Combo } from './combo.ts'
import styles from './KeyHint.module.css'

export function KeyHint({ combo }: { combo: Combo | 'Enter' | 'Shift+Enter' }) {
  return (
    <kbd class={styles.key} aria-hidden="true">
      {keyCaps(combo)}
    </kbd>
  )
}
