/** A small card for the desk of a device that was never proven ready for an outage. Goes away once it was. */
import { useEffect } from 'preact/hooks'
import { t } from '../../i18n/locale.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { settings } from '../../i18n/vi/settings.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { ReadinessProgress } from './ReadinessProgress.tsx'
import { advised } from './readiness-check.ts'
import type { Readiness } from './readiness.ts'
import styles from './Settings.module.css'

export interface ReadinessBannerProps {
  readonly readiness: Readiness
  /** To the settings, where each part stands. */
  readonly onDetails: () => void
}

export function ReadinessBanner({ readiness, onDetails }: ReadinessBannerProps) {
  const words = t(settings)
  const record = readiness.record.value
  const isBusy = readiness.doing.value.kind !== 'nothing'
  useEffect(() => {
    if (readiness.record.peek() === undefined) void readiness.recall()
  }, [readiness])
  if (record === undefined || record?.isDismissed === true) return null
  const isReady = record?.isReady === true
  const failed = [...readiness.outcomes.value].filter(
    ([id, { passed }]) => !passed && !advised.has(id),
  ).length
  return (
    <Card mark={isReady ? 'brand' : 'offline'}>
      <div class={styles.offer}>
        <div class={styles.said}>
          <h2>{isReady ? words.readyYes : record === null ? words.readyUnknown : words.readyNo}</h2>
          {!isReady && <p>{failed > 0 ? words.readyFailed(failed) : words.readyOffer}</p>}
        </div>
        <div class={styles.actions}>
          {!isReady && (
            <Button kind="primary" busy={isBusy} onClick={() => void readiness.prepare()}>
              {words.readyPrepare}
            </Button>
          )}
          <Button onClick={onDetails}>{words.readyDetails}</Button>
          {isReady && <Button onClick={() => void readiness.dismiss()}>{t(everywhere).close}</Button>}
        </div>
      </div>
      <ReadinessProgress readiness={readiness} />
    </Card>
  )
}
