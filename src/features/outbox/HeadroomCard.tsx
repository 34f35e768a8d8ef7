/** What this device holds and what can go: shown before it hurts, since the browser's own figure is made up. */
import { useSignal } from '@preact/signals'
import { getContext } from '../../data/current.ts'
import { freeReceived, readHeadroom } from '../../data/headroom.ts'
import { useLive } from '../../data/live.ts'
import type { StorageState } from '../../device/storage.ts'
import { formatBytes } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { outbox } from '../../i18n/vi/outbox.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import styles from './Outbox.module.css'

/** More received scans than this make the hint to tidy up appear. */
const MANY_BYTES = 256 * 1024 * 1024

export function HeadroomCard({ space }: { readonly space: StorageState | null }) {
  const words = t(outbox)
  const { db, clock } = getContext()
  const headroom = useLive(() => readHeadroom(db), [db]).value
  const freed = useSignal<number | null>(null)
  if (headroom === undefined || space === null) return null
  const { unsentBytes, receivedBytes, evictableBytes } = headroom
  const kit = Math.max(0, space.usedBytes - unsentBytes - receivedBytes)
  const rows = [
    [words.roomUnsent, formatBytes(unsentBytes), words.roomUnsentHint],
    [words.roomReceived, formatBytes(receivedBytes), words.roomReceivedHint],
    [words.roomKit, formatBytes(kit), words.roomKitHint],
    [words.roomLeft, space.leftBytes === null ? words.roomLeftUnknown : formatBytes(space.leftBytes), ''],
  ]
  return (
    <Card title={words.roomTitle} mark={space.isLow ? 'warn' : undefined}>
      {evictableBytes > MANY_BYTES && <Notice tone="info">{words.roomMany}</Notice>}
      <dl class={styles.room}>
        {rows.map(([label, value, hint]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value}
              {hint !== '' && <span class={styles.under}>{hint}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <div class={styles.free}>
        <Button
          icon="trash-2"
          disabled={evictableBytes === 0}
          onClick={() => void freeReceived(db, clock.at()).then((count) => (freed.value = count))}
        >
          {words.free(formatBytes(evictableBytes))}
        </Button>
        <p role="status" class={styles.minor}>
          {freed.value !== null ? words.freed(freed.value) : evictableBytes === 0 ? words.nothingToFree : ''}
        </p>
      </div>
    </Card>
  )
}
