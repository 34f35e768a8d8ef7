/** The way to what the centre is heard with. */
import { t } from '../../i18n/locale.ts'
import { voice } from '../../i18n/vi/voice.ts'
import { Card } from '../../ui/data/Card.tsx'
import styles from './Settings.module.css'

export function VoiceCard() {
  const words = t(voice)
  return (
    <Card title={words.title}>
      <div class={styles.stack}>
        <p class={styles.minor}>{words.linkHint}</p>
        <p>
          <a href="/giong-noi">{words.link}</a>
        </p>
      </div>
    </Card>
  )
}
