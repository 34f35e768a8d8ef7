/** The code of one enrolment: large enough to read across the room, and as a QR for a device that has a camera. */
import { qrPath } from '../../device/qr-path.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { admin } from '../../i18n/vi/admin.ts'
import type { EnrolmentCode } from '../../sync/administration.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import styles from './Admin.module.css'

export interface CodeDialogProps {
  readonly made: EnrolmentCode
  readonly origin: string // of this page; the code may name another
  readonly onClose: () => void
}

const QUIET_MODULES = 4

export function CodeDialog({ made, origin, onClose }: CodeDialogProps) {
  const words = t(admin)
  const { kind = 'counter' } = made
  const address = kind === 'counter' ? origin : `${made.origin ?? origin}/${kind}.html`
  // Behind `#`: it never reaches a server's log.
  const qr = qrPath(`${address}${kind === 'counter' ? '/' : ''}#dk=${made.code}`)
  const side = qr.size + 2 * QUIET_MODULES
  return (
    <Dialog
      title={words.codeTitle}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {words.done}
        </Button>
      }
    >
      <div class={styles.stack}>
        <p>{words.codeIntro(address)}</p>
        <p class={styles.large} aria-label={`${words.codeLabel}: ${made.code}`} role="status">
          {made.code}
        </p>
        <svg
          class={styles.qr}
          viewBox={`${-QUIET_MODULES} ${-QUIET_MODULES} ${side} ${side}`}
          role="img"
          aria-label={words.codeQr}
        >
          <path d={qr.d} />
        </svg>
        <p class={styles.minor}>{words.codeOnce(formatInstant(made.expires))}</p>
      </div>
    </Dialog>
  )
}
