/** A slip as it is printed, and what can be done with it. Ctrl+P prints it and nothing else of the screen. */
import { useSignal } from '@preact/signals'
import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { DOSSIER_SLIPS, type DossierSlip, type SlipContent } from '../../../domain/slip/content.ts'
import { slipContent } from '../../../domain/slip/issue.ts'
import { ok, type Problem } from '../../../domain/base/result.ts'
import { pdf } from '../../bridge/pdf.ts'
import { currentCentre } from '../../data/centre.ts'
import { getContext, getLaw } from '../../data/current.ts'
import { printSheet } from '../../device/print.ts'
import { qrPath } from '../../device/qr-path.ts'
import { saveFile } from '../../device/save-file.ts'
import { collectionLines } from '../../i18n/collection-words.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { slip as source } from '../../i18n/vi/slip.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { DrawnPages, pageFonts } from '../../ui/paper/DrawnPages.tsx'
import { useShortcut } from '../../ui/shortcuts/use-shortcut.ts'
import { AmendDialog } from './AmendDialog.tsx'
import { copiesOf, recordPrint } from './issue-slip.ts'
import styles from './Slip.module.css'
import { SlipActions } from './SlipActions.tsx'
import { useDrawing, useSlip, type OpenSlip } from './use-slip.ts'

export interface SlipScreenProps {
  readonly frame: (content: { readonly heading: string; readonly children: ComponentChildren }) => VNode
  readonly id: string
  readonly slip: string // from the address
  readonly onOpen: (path: string) => void
}

export function SlipScreen({ frame, id, slip, onOpen }: SlipScreenProps) {
  const known = DOSSIER_SLIPS.find((one) => one === slip)
  if (known === undefined)
    return frame({
      heading: t(everywhere).notFound,
      children: <a href={`/ho-so/${id}`}>{t(source).toDossier}</a>,
    })
  return <KnownSlip key={`${id} ${known}`} frame={frame} id={id} slip={known} onOpen={onOpen} />
}

function KnownSlip({ frame, id, slip, onOpen }: Omit<SlipScreenProps, 'slip'> & { slip: DossierSlip }) {
  const live = useSlip(getContext(), id, slip).value
  // The print itself changes the dossier; what the browser reads must stay where it is, as it was drawn.
  const held = useSignal<OpenSlip | null>(null)
  const open = held.value === null ? live : ok(held.value)
  useShortcut('Escape', () => onOpen(`/ho-so/${id}`), t(source).toDossier)
  const content = () => {
    if (open === undefined) return <p role="status">{t(everywhere).loading}</p>
    if (open.ok) return <OneSlip open={open.value} onOpen={onOpen} onHold={(next) => (held.value = next)} />
    return (
      <Notice tone="warn">
        <p>{problemSentence(open.problem)}</p>
        <p>
          <a href={`/ho-so/${id}`}>{t(source).toDossier}</a>
        </p>
      </Notice>
    )
  }
  return frame({ heading: t(source).names[slip], children: content() })
}

interface OneSlipProps {
  readonly open: OpenSlip
  readonly onOpen: (path: string) => void
  readonly onHold: (open: OpenSlip | null) => void
}

function OneSlip({ open, onOpen, onHold }: OneSlipProps) {
  const words = t(source)
  const { standing, content, state } = open
  const sheet = useRef<HTMLDivElement>(null)
  const printing = useSignal(false)
  const isAsked = useSignal(false) // before the pages were drawn: it prints as soon as they are
  const amending = useSignal(false)
  const withTicket = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const ticket = useTicket(open, withTicket.value)
  const { drawn, isCurrent, problem: undrawn } = useDrawing([content])
  const ticketPages = useDrawing(ticket).drawn?.pages ?? []

  const print = async () => {
    // Paper never lags behind the record of it.
    if (printing.peek() || sheet.current === null || drawn === null || !isCurrent) return
    printing.value = true
    onHold(open)
    // The number is taken before there is paper that bears it.
    const recorded = await recordPrint(getContext(), open, drawn.pdf)
    problem.value = recorded.ok ? null : recorded.problem
    if (recorded.ok) {
      await pageFonts()
      await printSheet(sheet.current, 'pages')
    }
    printing.value = false
    onHold(null)
  }
  const isReady = drawn !== null && isCurrent
  useEffect(() => {
    if (!isAsked.value || (!isReady && undrawn === null)) return
    isAsked.value = false
    if (isReady) void print()
  }, [isAsked.value, isReady, undrawn])
  const save = async () => {
    const made = await pdf.slips([content, ...ticket])
    problem.value = made.ok ? null : made.problem
    if (!made.ok) return
    saveFile(made.value.pdf, 'application/pdf', `${state.reception?.code ?? ''}-${standing.slip}.pdf`)
    showToast(words.saved)
  }
  const shown = problem.value ?? undrawn
  return (
    <div class={styles.slip}>
      <SlipActions
        open={open}
        printing={printing.value || isAsked.value}
        problem={shown}
        withTicket={standing.slip === '01' ? withTicket.value : null}
        onTicket={(next) => (withTicket.value = next)}
        onPrint={() => (isAsked.value = true)}
        onSave={() => void save()}
        onAmend={() => (amending.value = true)}
        onOpen={onOpen}
      />
      <div class={styles.paper} role="region" aria-label={words.preview} tabIndex={0}>
        {drawn === null ? (
          <p role="status">{t(everywhere).loading}</p>
        ) : (
          <DrawnPages
            pages={drawn.pages}
            once={withTicket.value ? ticketPages : []}
            copies={copiesOf(standing.slip)}
            pageName={words.page}
            codePath={qrPath}
            sheetRef={sheet}
          />
        )}
      </div>
      {amending.value && <AmendDialog open={open} onClose={() => (amending.value = false)} />}
    </div>
  )
}

/** The 80 mm ticket that may go with form 01, in the same print job. It is kept in a pocket: it says when to come, too. */
function useTicket({ planned, law, standing }: OpenSlip, isWanted: boolean): SlipContent[] {
  if (!isWanted || standing.slip !== '01') return []
  const made = slipContent('ticket', planned.facts, law, planned.edition)
  if (!made.ok) return []
  const { reception, due } = planned.facts.state
  const lines =
    reception && due
      ? collectionLines(currentCentre.value, getLaw().calendar, reception.resultVia, due.at)
      : []
  const below = lines.map((text) => ({ ...PLAIN, text }))
  return [{ ...made.value, blocks: [...made.value.blocks, ...below] }]
}

const PLAIN = { kind: 'text', style: 'regular', align: 'centre', indent: false } as const
