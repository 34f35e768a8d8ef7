/** The slip that goes with the paper of a result: the same code the electronic file is checked by. */
import { useRef } from 'preact/hooks'
import { HASH_DIGITS, writeResultCode } from '../../../domain/signature/result-code.ts'
import { getContext } from '../../data/current.ts'
import { printSheet } from '../../device/print.ts'
import { qrPath } from '../../device/qr-path.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { result as source } from '../../i18n/vi/result.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import type { ResultFilesProps } from './ResultFiles.tsx'
import styles from './Result.module.css'

export function CodeSlipDialog({ state, result, onClose }: ResultFilesProps & { onClose: () => void }) {
  const words = t(source)
  const sheet = useRef<HTMLDivElement>(null)
  const code = state.reception?.code ?? ''
  const { number, date, file, signer } = result
  const { d, size } = qrPath(writeResultCode({ code, sha256: file.sha256, number, date }))
  const print = () => sheet.current && void printSheet(sheet.current)
  return (
    <Dialog
      title={words.slipTitle}
      onClose={onClose}
      actions={
        <Button kind="primary" icon="printer" shortcut="Ctrl+P" onClick={print}>
          {words.print}
        </Button>
      }
    >
      <p class={styles.hint}>{words.slipHint}</p>
      <div ref={sheet} class={styles.sheet}>
        <svg
          class={styles.code}
          viewBox={`-4 -4 ${size + 8} ${size + 8}`}
          role="img"
          aria-label={words.qrLabel}
        >
          <path d={d} />
        </svg>
        <div>
          <p class={styles.agency}>{getContext().device.communeName}</p>
          <dl class={styles.facts}>
            <dt>{words.dossierCode}</dt>
            <dd>{code}</dd>
            <dt>{words.number}</dt>
            <dd>{`${number}, ${formatDay(date)}`}</dd>
            <dt>{words.signer}</dt>
            <dd>{signer}</dd>
            <dt>{words.fingerprint}</dt>
            <dd>{file.sha256.slice(0, HASH_DIGITS)}</dd>
          </dl>
          <p>{words.slipText}</p>
        </div>
      </div>
    </Dialog>
  )
}
