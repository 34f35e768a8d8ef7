/** A paper with the button that prints it, and it alone. */
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { printSheet } from '../../device/print.ts'
import { t } from '../../i18n/locale.ts'
import { posters } from '../../i18n/vi/posters.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { pageFonts } from '../../ui/paper/DrawnPages.tsx'
import { A4Sheet } from './A4Sheet.tsx'
import styles from './Posters.module.css'

export interface PrintedProps {
  readonly children: ComponentChildren
  readonly acts?: ComponentChildren
  /** As many pages as it takes, instead of one that is filled. */
  readonly flows?: boolean
}

export function Printed({ children, acts, flows = false }: PrintedProps) {
  const words = t(posters)
  const sheet = useRef<HTMLDivElement>(null)
  const printing = useSignal(false)
  const print = async () => {
    if (printing.peek() || sheet.current === null) return
    printing.value = true
    await pageFonts()
    await printSheet(sheet.current, 'a4')
    printing.value = false
  }
  return (
    <>
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
        {acts}
      </div>
      <div class={styles.paper} role="region" aria-label={words.preview} tabIndex={0}>
        {flows ? (
          <div ref={sheet} class={styles.sheet} data-sheet="a4" lang="vi">
            {children}
          </div>
        ) : (
          <A4Sheet sheetRef={sheet}>{children}</A4Sheet>
        )}
      </div>
    </>
  )
}
