/** The counts, each also a filter, and how fresh they are. */
import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { t } from '../../i18n/locale.ts'
import { leader } from '../../i18n/vi/leader.ts'
import { Card } from '../../ui/data/Card.tsx'
import styles from './Leader.module.css'
import { isInLens, lenses, type LeaderRow, type Lens } from './leader-rows.ts'

export interface LensCardProps {
  readonly rows: readonly LeaderRow[]
  readonly lens: Signal<Lens | null>
  readonly fresh: string
  readonly action?: ComponentChildren
}

export function LensCard({ rows, lens, fresh, action }: LensCardProps) {
  const words = t(leader)
  const count = (one: Lens) => rows.filter((row) => isInLens(row, one)).length
  return (
    <Card
      title={words.summary(count('overdue'), count('today'), count('apologise'))}
      {...(action ? { actions: action } : {})}
    >
      <div class={styles.lenses} role="group" aria-label={words.title}>
        {lenses.map((one) => {
          const isOn = lens.value === one
          const counted = count(one)
          return (
            <button
              key={one}
              type="button"
              class={styles.lens}
              data-lens={counted > 0 ? one : undefined}
              aria-pressed={isOn}
              onClick={() => (lens.value = isOn ? null : one)}
            >
              <span class={styles.figure}>{counted}</span>
              <span class={styles.what}>{words.lens[one]}</span>
              <span class="hidden-text">{words.lensHint}</span>
            </button>
          )
        })}
      </div>
      <p class={styles.fresh}>
        {fresh} · {words.walkHint}
      </p>
    </Card>
  )
}
