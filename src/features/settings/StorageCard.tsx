/** What the browser says about this device's disk, and what it does not say. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { DeviceStorage, StorageState } from '../../device/storage.ts'
import { formatBytes } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { settings } from '../../i18n/vi/settings.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { SummaryList } from '../../ui/data/SummaryList.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import styles from './Settings.module.css'

export function StorageCard({ storage }: { storage: Pick<DeviceStorage, 'read' | 'askToPersist'> }) {
  const words = t(settings)
  const state = useSignal<StorageState | null>(null)
  const look = async () => {
    state.value = await storage.read()
  }
  useEffect(() => void look(), [storage])
  const ask = async () => {
    await storage.askToPersist()
    await look()
  }
  const now = state.value
  return (
    <Card title={words.storage}>
      <div class={styles.stack}>
        {now?.isLow === true && <Notice tone="warn">{words.storageLow}</Notice>}
        {now !== null && (
          <SummaryList
            rows={[
              { key: 'used', label: words.storageUsed, value: formatBytes(now.usedBytes) },
              {
                key: 'left',
                label: words.storageLeft,
                value: now.leftBytes === null ? '–' : formatBytes(now.leftBytes),
                ...(now.leftBytes === null ? { note: words.storageLeftUnknown } : {}),
              },
              { key: 'kept', label: words.storageKept, value: promiseText(now.persisted) },
            ]}
          />
        )}
        {now !== null && now.persisted !== true && (
          <div class={styles.row}>
            <Button onClick={() => void ask()}>{words.askPersist}</Button>
          </div>
        )}
        <Notice tone="info">{words.clearWarning}</Notice>
      </div>
    </Card>
  )
}

function promiseText(persisted: boolean | null): string {
  const words = t(settings)
  if (persisted === null) return words.storageKeptNever
  return persisted ? words.storageKeptYes : words.storageKeptNo
}
