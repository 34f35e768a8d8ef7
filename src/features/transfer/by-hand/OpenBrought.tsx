/** A file that somebody brought: chosen, then opened with its code. */
import { useSignal } from '@preact/signals'
import { TRANSFER_EXTENSION } from '../../../../domain/transfer/file-format.ts'
import { t } from '../../../i18n/locale.ts'
import { transfer } from '../../../i18n/vi/transfer.ts'
import { BroughtDialog } from './BroughtDialog.tsx'
import { FileButton } from '../../../ui/actions/FileButton.tsx'
import type { HandPorts } from './hand-ports.ts'
import type { BroughtTransfer } from './read-file.ts'

export interface OpenBroughtProps {
  readonly hand: HandPorts
  readonly onOpened: (brought: BroughtTransfer) => void
}

export function OpenBrought({ hand, onOpened }: OpenBroughtProps) {
  const words = t(transfer)
  const file = useSignal<File | null>(null)
  return (
    <div>
      <FileButton
        accept={TRANSFER_EXTENSION}
        label={words.broughtBox}
        onFiles={([first]) => (file.value = first)}
      >
        {words.openBrought}
      </FileButton>
      {file.value !== null && (
        <BroughtDialog
          file={file.value}
          hand={hand}
          onOpened={onOpened}
          onClose={() => (file.value = null)}
        />
      )}
    </div>
  )
}
