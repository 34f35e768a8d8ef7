/** What the self-check is doing now, with a way to stop what takes long. */
import { t } from '../../i18n/locale.ts'
import { settings } from '../../i18n/vi/settings.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Progress } from '../../ui/feedback/Progress.tsx'
import type { Readiness } from './readiness.ts'
import styles from './Settings.module.css'

export function ReadinessProgress({ readiness }: { readiness: Readiness }) {
  const words = t(settings)
  const doing = readiness.doing.value
  switch (doing.kind) {
    case 'nothing':
      return null
    case 'checking':
      return <Progress label={words.readyChecking(words.check[doing.id])} />
    case 'preparing':
      return (
        <div class={styles.progress}>
          <Progress label={words.readyPreparing} share={doing.share} />
          <Button onClick={() => readiness.stopPreparing()}>{words.readyStop}</Button>
        </div>
      )
  }
}
