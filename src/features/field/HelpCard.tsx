/** What to help with: the commonest as tiles, the rest by searching. */
import type { ComponentChildren } from 'preact'
import { useSignal } from '@preact/signals'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { t } from '../../i18n/locale.ts'
import { field } from '../../i18n/vi/field.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import styles from './Field.module.css'

export interface HelpCardProps {
  readonly procedures: readonly Procedure[]
  readonly visitor: string // whom it is for; empty: nobody of the list
  readonly onHelp: (code: string) => void
  /** The search over all procedures, made where features meet. */
  readonly chooser: (onChoose: (code: string) => void) => ComponentChildren
}

export function HelpCard({ procedures, visitor, onHelp, chooser }: HelpCardProps) {
  const words = t(field).help
  const isSearching = useSignal(false)
  return (
    <Card title={visitor === '' ? words.title : words.forVisit(visitor)}>
      <p class={styles.hint}>{words.hint}</p>
      <ul class={styles.tiles}>
        {procedures.map(({ code, shortName }) => (
          <li key={code}>
            <button type="button" class={styles.tile} onClick={() => onHelp(code)}>
              {shortName}
            </button>
          </li>
        ))}
      </ul>
      <div class={styles.more}>
        <Button
          icon="search"
          expanded={isSearching.value}
          onClick={() => (isSearching.value = !isSearching.peek())}
        >
          {words.other}
        </Button>
      </div>
      {isSearching.value && chooser(onHelp)}
    </Card>
  )
}
