/** Whether residents can hear this kiosk: the keeper listens. */
import { t } from '../../i18n/locale.ts'
import { kioskKeeper } from '../../i18n/vi/kiosk-keeper.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import type { Keeper } from './keeper.ts'
import styles from './Keeper.module.css'

export function SoundPart({ keeper }: { keeper: Keeper }) {
  const words = t(kioskKeeper).sound
  return (
    <Card title={words.title}>
      <div class={styles.row}>
        <Button icon="volume-2" onClick={() => keeper.speak(words.sentence)}>
          {words.test}
        </Button>
      </div>
    </Card>
  )
}
