/** The slip of a dossier just received, or printed again. With `?in=1` it prints once by itself, without a further key. */
import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Problem } from '../../../domain/base/result.ts'
import { pdf } from '../../bridge/pdf.ts'
import { getContext } from '../../data/current.ts'
import { printSheet } from '../../device/print.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { dossier as dossierWords } from '../../i18n/vi/dossier.ts'
import { receipt as source } from '../../i18n/vi/receipt.ts'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { useShortcut } from '../../ui/shortcuts/use-shortcut.ts'
import { ReceiptActions } from './ReceiptActions.tsx'
import styles from './Receipt.module.css'
import { ReceiptSheet, slipFonts } from './ReceiptSheet.tsx'
import { hashSlip, recordPrint } from './record-print.ts'
import { saveFile } from '../../device/save-file.ts'
import { useReceipt, type Receipt } from './use-receipt.ts'

/** One for the resident, one for the file. */
const COPIES = 2

export interface ReceiptScreenProps {
  readonly frame: (content: { readonly heading: string; readonly children: ComponentChildren }) => VNode
  readonly id: string
  readonly onOpen: (path: string) => void
}

export function ReceiptScreen({ frame, id, onOpen }: ReceiptScreenProps) {
  const words = t(source)
  const receipt = useReceipt(getContext(), id).value
  useShortcut('Escape', () => onOpen('/'), t(everywhere).toDesk)
  const content = () => {
    if (receipt === undefined) return <p role="status">{t(everywhere).loading}</p>
    if (receipt.ok) return <Slip key={id} receipt={receipt.value} onOpen={onOpen} />
    if (receipt.problem.code !== 'store.not-found') {
      return <Notice tone="overdue">{problemSentence(receipt.problem)}</Notice>
    }
    return (
      <EmptyState
        icon="file-text"
        title={t(dossierWords).notHere}
        actions={<a href="/">{t(everywhere).toDesk}</a>}
      >
        {t(dossierWords).notHereHint}
      </EmptyState>
    )
  }
  return frame({ heading: words.screenTitle, children: content() })
}

/** Dossiers whose slip has come out by itself since the app began: coming back must not print again. */
const printedByItself = new Set<string>()

function Slip({ receipt, onOpen }: { receipt: Receipt; onOpen: (path: string) => void }) {
  const { state } = receipt
  // A new fact of the dossier (the print itself) must not draw the same slip anew.
  const content = useMemo(() => receipt.content, [JSON.stringify(receipt.content)])
  const { query } = useLocation()
  const sheet = useRef<HTMLDivElement>(null)
  const printing = useSignal(false)
  const problem = useSignal<Problem | null>(null)

  const print = async () => {
    if (printing.peek() || sheet.current === null) return
    printing.value = true
    const ctx = getContext()
    await slipFonts()
    const hashing = hashSlip(content)
    await printSheet(sheet.current, 'a5')
    printing.value = false
    const recorded = await recordPrint(ctx, state.id, { ...(await hashing), copies: COPIES })
    problem.value = recorded.ok ? null : recorded.problem
  }
  const savePdf = async () => {
    const made = await pdf.receipt(content)
    problem.value = made.ok ? null : made.problem
    if (!made.ok) return
    saveFile(made.value, 'application/pdf', `${content.code}.pdf`)
    showToast(t(source).saved)
  }
  useEffect(() => {
    if (query?.['in'] !== '1' || printedByItself.has(state.id)) return
    printedByItself.add(state.id)
    history.replaceState(history.state, '', location.pathname)
    void print()
  }, [state.id])

  return (
    <div class={styles.slip}>
      <ReceiptActions
        state={state}
        content={content}
        copies={COPIES}
        printing={printing.value}
        problem={problem.value}
        onPrint={() => void print()}
        onSave={savePdf}
        onOpen={onOpen}
      />
      <div class={styles.paper} role="region" aria-label={t(source).preview} tabIndex={0}>
        <ReceiptSheet content={content} copies={COPIES} sheetRef={sheet} />
      </div>
    </div>
  )
}
