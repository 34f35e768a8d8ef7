/** All lines of a pack; a click brings one to the front. */
import { t } from '../../i18n/locale.ts'
import { voice } from '../../i18n/vi/voice.ts'
import type { Line } from './lines.ts'
import styles from './Voice.module.css'

export interface LineListProps {
  readonly lines: readonly Line[]
  readonly recorded: ReadonlySet<string>
  readonly at: number
  readonly onGo: (at: number) => void
}

export function LineList({ lines, recorded, at, onGo }: LineListProps) {
  const words = t(voice)
  return (
    <ol class={styles.list} aria-label={words.list}>
      {lines.map((line, i) => {
        const isThere = recorded.has(line.key)
        return (
          <li key={line.key}>
            <button type="button" aria-current={i === at ? 'true' : undefined} onClick={() => onGo(i)}>
              <span aria-hidden="true">{isThere ? '✓' : '·'}</span> {line.text}
              <span class="hidden-text"> ({isThere ? words.recorded : words.notRecorded})</span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
