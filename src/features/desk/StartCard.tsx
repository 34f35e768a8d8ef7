/** The way into a new reception: the chooser, or straight into what this counter receives most. */
import type { ReadonlySignal } from '@preact/signals'
import { getLaw } from '../../data/current.ts'
import { mostUsed } from '../../data/most-used.ts'
import { t } from '../../i18n/locale.ts'
import { desk } from '../../i18n/vi/desk.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import styles from './Desk.module.css'

const SHOWN = 3

export interface StartCardProps {
  readonly received: ReadonlySignal<readonly string[]>
  readonly onChoose: () => void
  readonly onStart: (code: string) => void
}

export function StartCard({ received, onChoose, onStart }: StartCardProps) {
  const words = t(desk)
  const { procedures } = getLaw()
  const mayReceive = (code: string) => procedures.get(code)?.procedure.depth === 'full'
  const often = mostUsed(received.value, mayReceive, SHOWN)
  return (
    <Card title={words.quickStart} mark="brand">
      <div class={styles.start}>
        <Button kind="primary" shortcut="F2" onClick={onChoose}>
          {words.newDossier}
        </Button>
        {often.map((code) => (
          <Button key={code} onClick={() => onStart(code)}>
            {procedures.get(code)?.procedure.shortName ?? code}
          </Button>
        ))}
      </div>
    </Card>
  )
}
