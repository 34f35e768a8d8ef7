/** One line of a navigation: word, count or state, key. */
import { useRef } from 'preact/hooks'
import { ariaKeys, keyCaps, type Combo } from '../shortcuts/combo.ts'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import styles from './NavLink.module.css'

export interface NavItem {
  readonly key: string
  readonly label: string
  readonly href: string
  readonly count?: number | string
  readonly countLabel?: string // what the count counts, for those who only hear it
  readonly shortcut?: Combo
  readonly current?: boolean
}

export function NavLink({ item }: { item: NavItem }) {
  const link = useRef<HTMLAnchorElement>(null)
  useShortcut(item.shortcut, () => link.current?.click(), item.label)
  return (
    <a
      ref={link}
      class={styles.link}
      href={item.href}
      aria-current={item.current ? 'page' : undefined}
      aria-keyshortcuts={item.shortcut === undefined ? undefined : ariaKeys(item.shortcut)}
    >
      <span>{item.label}</span>
      {item.count !== undefined && (
        <span class={styles.count}>
          {item.countLabel === undefined ? (
            item.count
          ) : (
            <>
              <span aria-hidden="true">{item.count}</span>
              <span class="hidden-text">{item.countLabel}</span>
            </>
          )}
        </span>
      )}
      {item.shortcut !== undefined && (
        <span class={styles.count} aria-hidden="true">
          {keyCaps(item.shortcut)}
        </span>
      )}
    </a>
  )
}
