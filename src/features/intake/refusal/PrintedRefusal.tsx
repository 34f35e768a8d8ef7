/** Form 03 as it is handed out; it is on record already, and may be printed again. */
import { useRef } from 'preact/hooks'
import { printSheet } from '../../../device/print.ts'
import { qrPath } from '../../../device/qr-path.ts'
import { t } from '../../../i18n/locale.ts'
import { endings } from '../../../i18n/vi/endings.ts'
import { slip } from '../../../i18n/vi/slip.ts'
import { Button } from '../../../ui/actions/Button.tsx'
import { Dialog } from '../../../ui/feedback/Dialog.tsx'
import { DrawnPages, pageFonts } from '../../../ui/paper/DrawnPages.tsx'
import type { Refused } from './record-refusal.ts'

const COPIES = 2

export function PrintedRefusal({ refused, onClose }: { refused: Refused; onClose: () => void }) {
  const words = t(endings)
  const sheet = useRef<HTMLDivElement>(null)
  const print = async () => {
    await pageFonts()
    if (sheet.current !== null) await printSheet(sheet.current, 'pages')
  }
  return (
    <Dialog
      wide
      title={words.refused}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" icon="printer" shortcut="Ctrl+P" onClick={() => void print()}>
            {words.printSlip('03')}
          </Button>
          <Button onClick={onClose}>{words.doneRefusing}</Button>
        </>
      }
    >
      <DrawnPages
        pages={refused.drawn.pages}
        copies={COPIES}
        pageName={t(slip).page}
        codePath={qrPath}
        sheetRef={sheet}
      />
    </Dialog>
  )
}
