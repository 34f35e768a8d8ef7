/** How much is held on this device and that it is safe there. Grey: being offline is no fault. */
import { useSignal } from '@preact/signals'
import type { StorageState } from '../../device/storage.ts'
import { formatBytes, formatClock, formatInstant, instantToWall } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { outbox } from '../../i18n/vi/outbox.ts'
import type { LineStatus } from '../../sync/status.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import styles from './Outbox.module.css'
import type { OutboxView } from './outbox-item.ts'

export interface OutboxBannerProps {
  readonly view: OutboxView
  readonly line: LineStatus
  readonly lastSentAt: string | null
  readonly space: StorageState | null
  readonly onSendNow: () => void
}

export function OutboxBanner({ view, line, lastSentAt, space, onSendNow }: OutboxBannerProps) {
  const words = t(outbox)
  const tried = useSignal(false)
  const facts = [
    line.line === 'down' && line.since !== null && words.offlineSince(formatClock(line.since)),
    view.bytesToSend > 0 && words.toSend(formatBytes(view.bytesToSend)),
    space !== null &&
      (space.leftBytes === null ? words.spaceUnknown : words.space(formatBytes(space.leftBytes))),
    words.encrypted,
  ].filter((fact) => fact !== false)
  return (
    <Card mark={view.held > 0 || line.line === 'down' ? 'offline' : 'brand'}>
      <div class={styles.banner}>
        <div class={styles.said}>
          <h2>{heading(view, words)}</h2>
          <p>
            {view.held > 0 && `${words.bannerHint} `}
            {`${lastSentAt === null ? words.neverSent : words.lastSent(timeOf(lastSentAt))}.`}
          </p>
          <p class={styles.minor}>{sentence(facts)}</p>
          {view.attention > 0 && <p class={styles.needs}>{words.needsYou(view.attention)}</p>}
          {view.aside > 0 && <p class={styles.minor}>{words.asideCount(view.aside)}</p>}
        </div>
        <div class={styles.act}>
          <Button
            kind="primary"
            icon="send"
            busy={line.busy}
            onClick={() => {
              tried.value = true
              onSendNow()
            }}
          >
            {line.busy ? words.sending : words.sendNow}
          </Button>
          <p role="status" class={styles.minor}>
            {tried.value && !line.busy && outcome(line, words)}
          </p>
        </div>
      </div>
      {space?.isLow === true && <Notice tone="warn">{words.spaceLow}</Notice>}
    </Card>
  )
}

/** "Everything was received" is only said of something. */
function heading({ held, items }: OutboxView, words: typeof outbox): string {
  if (held > 0) return words.bannerHolding(held)
  return items.length === 0 ? words.bannerEmpty : words.bannerNone
}

function sentence(facts: readonly string[]): string {
  const text = facts.join(' · ')
  return text.slice(0, 1).toLocaleUpperCase() + text.slice(1)
}

function outcome({ line, problem }: LineStatus, words: typeof outbox): string {
  if (line === 'down') return words.triedOffline
  if (line === 'unknown') return ''
  return problem === null ? words.triedDone : words.triedRefused
}

/** The time alone for today, with the day otherwise. */
function timeOf(instant: string): string {
  const isToday = instantToWall(instant).slice(0, 10) === instantToWall(Date.now()).slice(0, 10)
  return isToday ? formatClock(instant) : formatInstant(instant)
}
