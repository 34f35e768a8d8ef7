/** A register as it is printed, under the list it was made from. */
import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { SlipContent } from '../../../domain/slip/content.ts'
import type { DrawnSlips } from '../../bridge/pdf.ts'
import { printSheet } from '../../device/print.ts'
import { qrPath } from '../../device/qr-path.ts'
import { saveFile } from '../../device/save-file.ts'
import { t } from '../../i18n/locale.ts'
import { registers as source } from '../../i18n/vi/registers.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { DrawnPages, pageFonts } from '../../ui/paper/DrawnPages.tsx'
import styles from './Registers.module.css'

export interface Sheet {
  readonly content: SlipContent
  readonly drawn: DrawnSlips
  readonly copies: number
  readonly fileName: string // neutral
}

export function SheetPart({ sheet, onClose }: { sheet: Sheet; onClose: () => void }) {
  const words = t(source)
  const pages = useRef<HTMLDivElement>(null)
  const printing = useSignal(false)
  const print = async () => {
    if (printing.peek() || pages.current === null) return
    printing.value = true
    await pageFonts()
    await printSheet(pages.current, 'pages')
    printing.value = false
  }
  const save = () => {
    saveFile(sheet.drawn.pdf, 'application/pdf', `${sheet.fileName}.pdf`)
    showToast(words.saved)
  }
  return (
    <div class={styles.sheet}>
      <div class={styles.acts}>
        <Button
          kind="primary"
          icon="printer"
          shortcut="Ctrl+P"
          busy={printing.value}
          onClick={() => void print()}
        >
          {words.print}
        </Button>
        <Button icon="download" onClick={save}>
          {words.savePdf}
        </Button>
        <Button kind="quiet" icon="x" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      <div class={styles.paper} role="region" aria-label={words.preview} tabIndex={0}>
        <DrawnPages
          pages={sheet.drawn.pages}
          copies={sheet.copies}
          pageName={words.page}
          codePath={qrPath}
          sheetRef={pages}
        />
      </div>
    </div>
  )
}
