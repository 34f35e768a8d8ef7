/** A receipt that holds: what it promised, who printed it, and how the dossier stands now. */
import { parseCode } from '../../../domain/dossier/number-book.ts'
import { formatWallTime } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { stageWords } from '../../i18n/stage-words.ts'
import { verify } from '../../i18n/vi/verify.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { SummaryList, type SummaryRow } from '../../ui/data/SummaryList.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { CheckedReceipt } from './check-code.ts'
import styles from './Verify.module.css'

export interface ReceiptVerdictProps {
  readonly checked: CheckedReceipt
  readonly onOpen: (path: string) => void
}

export function ReceiptVerdict({ checked, onOpen }: ReceiptVerdictProps) {
  const words = t(verify)
  const { proven, dossier } = checked
  const isDoubtful = proven.isAfterRevocation
  return (
    <div class={styles.verdict}>
      <Notice tone={isDoubtful ? 'warn' : 'ok'} title={words.genuine} live>
        <p>{isDoubtful ? words.afterRevocation : words.genuineText}</p>
        {!proven.isFromItsBook && <p>{words.otherBook}</p>}
      </Notice>
      <Card>
        <SummaryList rows={rowsOf(checked)} />
        {dossier !== null && (
          <p class={styles.acts}>
            <Button icon="file-text" onClick={() => onOpen(`/ho-so/${dossier.id}`)}>
              {words.openDossier}
            </Button>
          </p>
        )}
      </Card>
    </div>
  )
}

function rowsOf({ proven: { claim, signedBy }, dossier, papers }: CheckedReceipt): SummaryRow[] {
  const words = t(verify)
  const entry = parseCode(claim.code)
  const place = entry.ok
    ? words.book(String(entry.value.number).padStart(2, '0'), String(entry.value.serial).padStart(3, '0'))
    : ''
  const rows: SummaryRow[] = [
    { key: 'code', label: words.dossierCode, value: claim.code },
    { key: 'due', label: words.promised, value: formatWallTime(claim.due) },
    { key: 'by', label: words.printedBy, value: `${signedBy.name || words.thisDevice}, ${place}` },
    { key: 'now', label: words.now, value: dossier === null ? words.notHere : stageWords(dossier.stage) },
  ]
  if (dossier === null) return rows
  const due = dossier.due?.at ?? ''
  if (due !== claim.due)
    rows.push({
      key: 'moved',
      label: words.dueNow,
      value: formatWallTime(due),
      note: words.dueMoved,
      flagged: true,
    })
  const handedIn = [
    papers.same > 0 || papers.others === 0 ? words.papersSame(papers.same) : '',
    papers.others > 0 ? words.papersOthers(papers.others) : '',
  ].filter((one) => one !== '')
  const value = handedIn.map((one) => <div key={one}>{one}</div>)
  return [...rows, { key: 'papers', label: words.papers, value, flagged: papers.others > 0 }]
}
