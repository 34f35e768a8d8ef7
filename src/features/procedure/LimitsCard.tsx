/** Time and fee of every channel, with the published words below where they add something. */
import type { Channel, Procedure } from '../../../domain/procedure/procedure.ts'
import { t } from '../../i18n/locale.ts'
import { procedure as source } from '../../i18n/vi/procedure.ts'
import { Card } from '../../ui/data/Card.tsx'
import { limitRows, type LimitLine } from './limit-lines.ts'
import styles from './Procedure.module.css'

export function LimitsCard({ procedure, channels }: { procedure: Procedure; channels: readonly Channel[] }) {
  const words = t(source)
  return (
    <Card title={words.limits}>
      <dl>
        {limitRows(procedure, channels).map((row) => (
          <div key={row.channels} class={styles.limit}>
            <dt class={styles.channel}>{row.channels}</dt>
            <dd>
              <Lines lines={row.time} />
            </dd>
            <dd>
              <Lines lines={row.fee} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function Lines({ lines }: { lines: readonly LimitLine[] }) {
  const words = t(source)
  return (
    <>
      {lines.map((line) => (
        <div key={`${line.only} ${line.text}`} class={styles.rule}>
          <strong>{line.text}</strong>
          {line.only !== undefined && <div class={styles.case}>{words.timeCase(line.only)}</div>}
          {line.published !== '' && line.published !== line.text && (
            <div class={styles.how}>{line.published}</div>
          )}
        </div>
      ))}
    </>
  )
}
