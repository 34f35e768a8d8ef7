/** Time and fee of every channel, with the published words below. */
import type { Channel, FeeRule, Procedure, TimeRule } from '../../../domain/procedure/procedure.ts'
import { channelWords, feeWords, timeLimitWords } from '../../i18n/law-words.ts'
import { t } from '../../i18n/locale.ts'
import { procedure as source } from '../../i18n/vi/procedure.ts'
import { Card } from '../../ui/data/Card.tsx'
import styles from './Procedure.module.css'

export function LimitsCard({ procedure, channels }: { procedure: Procedure; channels: readonly Channel[] }) {
  const words = t(source)
  return (
    <Card title={`${words.time}, ${words.fee.toLocaleLowerCase()}`}>
      <dl class={styles.limits}>
        {channels.map((channel) => (
          <div key={channel} class={styles.limit}>
            <dt class={styles.channel}>{channelWords(channel)}</dt>
            <dd>
              <Lines lines={timeLines(procedure.time, channel)} />
            </dd>
            <dd>
              <Lines lines={feeLines(procedure.fees, channel)} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

interface Line {
  readonly text: string
  readonly only: string | undefined // legal case
  readonly published: string
}

function Lines({ lines }: { lines: readonly Line[] }) {
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

function timeLines(rules: readonly TimeRule[], channel: Channel): Line[] {
  const here = rules.filter((rule) => rule.channel === channel)
  if (here.length === 0) return [{ text: t(source).timeUnknown, only: undefined, published: '' }]
  return here.map((rule) => ({ text: timeLimitWords(rule.limit), only: rule.case, published: rule.text }))
}

function feeLines(rules: readonly FeeRule[], channel: Channel): Line[] {
  const here = rules.filter((rule) => rule.channel === channel)
  if (here.length === 0) return [{ text: t(source).feeUnknown, only: undefined, published: '' }]
  return here.map((rule) => ({ text: feeWords(rule), only: rule.case, published: rule.text }))
}
