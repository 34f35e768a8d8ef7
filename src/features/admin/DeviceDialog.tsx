/** One device, and the question before it is shut out for good. */
import { useSignal } from '@preact/signals'
import type { ListedDevice, RevokeReason } from '../../../domain/access/account-wire.ts'
import type { Result } from '../../../domain/base/result.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { admin } from '../../i18n/vi/admin.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { SummaryList } from '../../ui/data/SummaryList.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Radios } from '../../ui/fields/Radios.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import styles from './Admin.module.css'

export interface DeviceDialogProps {
  readonly device: ListedDevice
  readonly isThis: boolean
  /** Success takes the dialog away; refusals are shown in it. */
  readonly onRevoke: (device: ListedDevice, reason: RevokeReason) => Promise<Result<unknown>>
  readonly onClose: () => void
}

export function DeviceDialog({ device, isThis, onRevoke, onClose }: DeviceDialogProps) {
  const words = t(admin)
  const revokes = useSignal(false)
  if (revokes.value)
    return <Revoke key="revoke" device={device} isThis={isThis} onRevoke={onRevoke} onClose={onClose} />
  const seen = device.seenAt === null ? words.never : formatInstant(device.seenAt)
  return (
    <Dialog
      title={device.name}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t(everywhere).close}</Button>
          {device.status !== 'revoked' && (
            <Button kind="quiet" icon="lock" onClick={() => (revokes.value = true)}>
              {words.revoke}
            </Button>
          )}
        </>
      }
    >
      <div class={styles.stack}>
        {device.status === 'clone-suspected' && <Notice tone="warn">{words.cloneHint}</Notice>}
        <SummaryList
          rows={[
            { key: 'kind', label: words.kindLabel, value: words.deviceKind[device.kind ?? 'counter'] },
            { key: 'state', label: words.columnState, value: words.deviceState[device.status] },
            { key: 'book', label: words.columnBook, value: bookOf(device, words.noBook) },
            { key: 'enrolled', label: words.columnEnrolled, value: formatInstant(device.enrolledAt) },
            { key: 'seen', label: words.columnSeen, value: seen },
            { key: 'version', label: words.columnVersion, value: device.appVersion ?? words.never },
          ]}
        />
      </div>
    </Dialog>
  )
}

/** Boxes and boards number nothing. */
export function bookOf({ book }: ListedDevice, none: string): string {
  return book === 0 ? none : String(book).padStart(2, '0')
}

function Revoke({ device, isThis, onRevoke, onClose }: DeviceDialogProps) {
  const words = t(admin)
  const reason = useSignal('')
  const isMissing = useSignal(false)
  const revoking = useSubmission(() => onRevoke(device, reason.value as RevokeReason))
  const reasons = Object.entries(words.revokeReasons).map(([value, label]) => ({ value, label }))
  return (
    <AskDialog
      title={words.revokeTitle(device.name)}
      tone="danger"
      intro={
        <>
          <p>{words.revokeMeans}</p>
          {isThis && <Notice tone="warn">{words.revokeThis}</Notice>}
        </>
      }
      submit={words.revoke}
      problem={revoking.problem && problemSentence(revoking.problem)}
      busy={revoking.isBusy}
      onSubmit={() => {
        isMissing.value = reason.value === ''
        if (!isMissing.value) revoking.submit()
      }}
      onClose={onClose}
    >
      <Field
        id="revoke-reason"
        label={words.revokeReason}
        group
        {...(isMissing.value ? { error: words.revokeReasonMissing } : {})}
      >
        {(wiring) => (
          <Radios
            {...wiring}
            stacked
            value={reason.value}
            options={reasons}
            onChange={(value) => (reason.value = value)}
          />
        )}
      </Field>
    </AskDialog>
  )
}
