/** How many dossiers are overdue, due today, in time and handed over. Each count narrows the table to its dossiers. */
import type { Signal, ReadonlySignal } from '@preact/signals'
import type { DueGroup } from '../../../domain/deadline/standing.ts'
import { t } from '../../i18n/locale.ts'
import { desk } from '../../i18n/vi/desk.ts'
import { Card } from '../../ui/data/Card.tsx'
import { countDue, everything, type DeskFilter, type DeskRow } from './desk-rows.ts'
import styles from './Desk.module.css'

const groups: readonly DueGroup[] = ['overdue', 'today', 'inTime', 'returned']

export interface DueCardProps {
  readonly rows: ReadonlySignal<readonly DeskRow[]>
  readonly filter: Signal<DeskFilter>
}

export function DueCard({ rows, filter }: DueCardProps) {
  const counts = countDue(rows.value)
  const words = t(desk)
  return (
    <Card title={words.dueTitle}>
      <div class={styles.counts} role="group" aria-label={words.dueTitle}>
        {groups.map((group) => {
          const isOn = filter.value.group === group
          return (
            <button
              key={group}
              type="button"
              class={styles.count}
              data-group={counts[group] > 0 ? group : undefined}
              aria-pressed={isOn}
              onClick={() => (filter.value = { ...everything, group: isOn ? null : group })}
            >
              <span class={styles.figure}>{counts[group]}</span>
              <span class={styles.what}>{groupWord(group)}</span>
              <span class="hidden-text">{words.showOnly}</span>
            </button>
          )
        })}
      </div>
    </Card>
  )
}

export function groupWord(group: DueGroup): string {
  const words = t(desk)
  return { overdue: words.overdue, today: words.dueToday, inTime: words.onTime, returned: words.returned }[
    group
  ]
}
