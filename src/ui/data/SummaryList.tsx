/** Questions and answers to read through, each with its way back. */
import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { useUiWords } from '../words.ts'
import styles from './SummaryList.module.css'

export interface SummaryRow {
  readonly key: string
  readonly label: string
  readonly value: ComponentChildren
  readonly note?: ComponentChildren
  readonly flagged?: boolean // worth a second look
  readonly onChange?: () => void
}

export function SummaryList({ rows, changeLabel }: { rows: readonly SummaryRow[]; changeLabel?: string }) {
  const words = useUiWords()
  return (
    <dl class={styles.list}>
      {rows.map((row) => (
        <div key={row.key} class={classNames(styles.row, row.flagged && styles.flagged)}>
          <dt class={styles.label}>{row.label}</dt>
          <dd class={styles.value}>
            {row.value}
            {row.note !== undefined && <div class={styles.note}>{row.note}</div>}
          </dd>
          {row.onChange !== undefined && (
            <dd class={styles.change}>
              <button type="button" class={styles.link} onClick={row.onChange}>
                {changeLabel ?? words.change}
                <span class="hidden-text"> {row.label}</span>
              </button>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
