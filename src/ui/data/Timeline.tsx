/** What happened to a file, oldest first, and what is still to come. */
import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import styles from './Timeline.module.css'

export interface TimelineEntry {
  readonly key: string
  readonly title: string
  readonly meta?: ComponentChildren // when and who
  readonly detail?: ComponentChildren
  readonly state?: 'done' | 'now' | 'ahead' | 'contested'
  readonly tag?: ComponentChildren
}

export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  return (
    <ol class={styles.line} aria-label={label}>
      {entries.map((entry) => (
        <li
          key={entry.key}
          class={classNames(styles.entry, styles[entry.state ?? 'done'])}
          aria-current={entry.state === 'now' ? 'step' : undefined}
        >
          <div>
            <strong class={styles.title}>{entry.title}</strong>
            {entry.meta !== undefined && <span> · {entry.meta}</span>} {entry.tag}
          </div>
          {entry.detail !== undefined && <div class={styles.detail}>{entry.detail}</div>}
        </li>
      ))}
    </ol>
  )
}
