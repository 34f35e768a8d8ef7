/** F4. It is the way of the last time: the scanner once this device has used one, files before that; the other stands beside it. */
import { useSignal } from '@preact/signals'
import { t } from '../../i18n/locale.ts'
import { capture } from '../../i18n/vi/capture.ts'
import { scan } from '../../i18n/vi/scan.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { useScanPorts } from './scan-ports.ts'
import { ScanDialog } from './ScanDialog.tsx'
import { ScanFolderNote } from './ScanFolderNote.tsx'
import styles from './ScanDialog.module.css'

export function ScanAction({ label, onPick }: { label: string; onPick: () => void }) {
  const ports = useScanPorts()
  const isOpen = useSignal(false)
  const isPreferred = ports?.preferred.value ?? false
  const open = () => (isOpen.value = true)
  return (
    <>
      <span data-first tabIndex={-1}>
        <Button kind="primary" icon="scan-line" shortcut="F4" onClick={isPreferred ? open : onPick}>
          {label}
        </Button>
      </span>
      {ports !== null && (
        <Button onClick={isPreferred ? onPick : open}>
          {isPreferred ? t(capture).file : t(scan).scanner}
        </Button>
      )}
      {ports !== null && isOpen.value && (
        <ScanDialog ports={ports} onPages={ports.take} onClose={() => (isOpen.value = false)} />
      )}
      {ports?.folder.state.value.on && (
        <div class={styles.note}>
          <ScanFolderNote folder={ports.folder} />
        </div>
      )}
    </>
  )
}
