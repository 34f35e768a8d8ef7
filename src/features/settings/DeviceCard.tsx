/** What this device is: its name, its number book, its home server, its law, its version. */
import { formatDay, instantToWall } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { settings } from '../../i18n/vi/settings.ts'
import type { Law } from '../../data/law.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { SummaryList } from '../../ui/data/SummaryList.tsx'
import { bookText } from './outcome-words.ts'
import styles from './Settings.module.css'

export interface DeviceFacts {
  readonly name: string
  readonly commune: string
  readonly book: number
  readonly server: string
  readonly enrolledAt: string // instant
}

export interface DeviceCardProps {
  readonly device: DeviceFacts
  readonly law: Pick<Law, 'name' | 'validFrom' | 'pack'>
  readonly build: string | null
  readonly install: 'unknown' | 'offered' | 'installed'
  readonly onInstall: () => void
}

const SHORT_HASH = 12

export function DeviceCard({ device, law, build, install, onInstall }: DeviceCardProps) {
  const words = t(settings)
  const inForce = words.lawPackFrom(formatDay(law.validFrom), law.pack.slice(0, SHORT_HASH))
  return (
    <Card title={words.device}>
      <div class={styles.stack}>
        <SummaryList
          rows={[
            { key: 'name', label: words.deviceName, value: device.name },
            { key: 'commune', label: words.commune, value: device.commune },
            { key: 'book', label: words.book, value: bookText(device.book) },
            { key: 'server', label: words.server, value: device.server },
            {
              key: 'enrolled',
              label: words.deviceEnrolled,
              value: formatDay(instantToWall(device.enrolledAt).slice(0, 10)),
            },
            { key: 'law', label: words.lawPack, value: law.name, note: inForce },
            { key: 'version', label: words.version, value: build ?? words.versionUnknown },
          ]}
        />
        <div class={styles.row}>
          {install === 'offered' && (
            <Button icon="download" onClick={onInstall}>
              {words.install}
            </Button>
          )}
          <p class={styles.minor}>
            {install === 'installed'
              ? words.installed
              : install === 'offered'
                ? words.installHint
                : words.installElsewhere}
          </p>
        </div>
      </div>
    </Card>
  )
}
