/** Beside the slip: that it is kept and under which number, when to come back, and what can be done next. */
import { useSignal } from '@preact/signals'
import type { Problem } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { ReceiptContent } from '../../bridge/pdf.ts'
import { formatClock, formatWallTime } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { dossier as dossierWords } from '../../i18n/vi/dossier.ts'
import { receipt as source } from '../../i18n/vi/receipt.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import styles from './Receipt.module.css'

export interface ReceiptActionsProps {
  readonly state: DossierState
  readonly content: ReceiptContent
  readonly copies: number
  readonly printing: boolean
  readonly problem: Problem | null
  readonly onPrint: () => void
  readonly onSave: () => Promise<void>
  readonly onOpen: (path: string) => void
}

export function ReceiptActions(props: ReceiptActionsProps) {
  const { state, content, printing } = props
  const words = t(source)
  const saving = useSignal(false)
  const last = state.slips.at(-1)
  const save = async () => {
    saving.value = true
    await props.onSave()
    saving.value = false
  }
  return (
    <div class={styles.actions}>
      <Notice tone="ok" title={words.done(content.code)}>
        <p>{content.applicant}</p>
        <p>
          {t(dossierWords).dueAt}: <strong>{state.due === null ? '' : formatWallTime(state.due.at)}</strong>
        </p>
      </Notice>
      <Card>
        <div class={styles.buttons}>
          <Button
            kind="primary"
            icon="printer"
            shortcut="Ctrl+P"
            busy={printing}
            wide
            onClick={props.onPrint}
          >
            {printing ? words.printing : last === undefined ? words.print : words.printAgain}
          </Button>
          <Button icon="download" busy={saving.value} wide onClick={() => void save()}>
            {words.savePdf}
          </Button>
          <Button icon="printer" wide onClick={() => props.onOpen(`/ho-so/${state.id}/phieu/01`)}>
            {words.withTicket}
          </Button>
          <Button icon="file-text" wide onClick={() => props.onOpen(`/ho-so/${state.id}`)}>
            {words.toDossier}
          </Button>
          <Button icon="plus" shortcut="F2" wide onClick={() => props.onOpen('/tiep-nhan')}>
            {words.nextDossier}
          </Button>
        </div>
        <p class={styles.hint}>{words.copiesNote(props.copies)}</p>
        <p class={styles.hint} role="status">
          {last !== undefined &&
            `${words.printed(last.copies)} · ${formatClock(last.at)} · ${words.printRecorded}`}
        </p>
      </Card>
      {props.problem !== null && (
        <Notice tone="overdue" live>
          {problemSentence(props.problem)}
        </Notice>
      )}
      <p class={styles.hint}>{words.noPrinter}</p>
    </div>
  )
}
