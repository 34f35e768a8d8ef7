/** Who works at this device: lets the next officer in, sets the PIN of today, locks. */
import { useSignal } from '@preact/signals'
import type { Result } from '../../../domain/base/result.ts'
import type { OfficerProfile } from '../../../domain/sync/wire.ts'
import { t } from '../../i18n/locale.ts'
import { settings } from '../../i18n/vi/settings.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { Credentials } from '../../ui/fields/use-credentials.tsx'
import { AddOfficerDialog } from './AddOfficerDialog.tsx'
import { PinDialog } from './PinDialog.tsx'
import styles from './Settings.module.css'

export interface OfficersCardProps {
  readonly officer: OfficerProfile
  readonly hasPin: boolean
  readonly onAddOfficer: (typed: Credentials) => Promise<Result<OfficerProfile>>
  readonly onSetPin: (pin: string) => Promise<Result<null>>
  readonly onLock: () => void
}

export function OfficersCard({ officer, hasPin, onAddOfficer, onSetPin, onLock }: OfficersCardProps) {
  const words = t(settings)
  const open = useSignal<'officer' | 'pin' | null>(null)
  const added = useSignal<string | null>(null)
  const close = () => (open.value = null)
  return (
    <Card title={words.officers}>
      <div class={styles.stack}>
        <p>
          {words.officerNow}: <strong>{officer.name}</strong>
          {officer.title !== '' && `, ${officer.title}`} ({officer.code})
        </p>
        <p class={styles.minor}>{words.officerHint}</p>
        <p class={styles.minor}>{hasPin ? words.pinKept : words.pinNone}</p>
        {added.value !== null && (
          <Notice tone="ok" live>
            {words.officerAdded(added.value)}
          </Notice>
        )}
        <div class={styles.row}>
          <Button icon="users" onClick={() => (open.value = 'officer')}>
            {words.addOfficer}
          </Button>
          <Button onClick={() => (open.value = 'pin')}>{hasPin ? words.changePin : words.setPin}</Button>
          <Button icon="lock" onClick={onLock}>
            {words.lockNow}
          </Button>
        </div>
      </div>
      {open.value === 'officer' && (
        <AddOfficerDialog
          onClose={close}
          onSubmit={async (typed) => {
            const done = await onAddOfficer(typed)
            if (done.ok) {
              added.value = done.value.name
              close()
            }
            return done
          }}
        />
      )}
      {open.value === 'pin' && (
        <PinDialog
          onClose={close}
          onSubmit={async (pin) => {
            const set = await onSetPin(pin)
            if (set.ok) close()
            return set
          }}
        />
      )}
    </Card>
  )
}
