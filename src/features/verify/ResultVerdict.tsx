/** The code of a result: it proves nothing alone, so the file somebody has is compared, and the books are asked. */
import { useSignal } from '@preact/signals'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { verify } from '../../i18n/vi/verify.ts'
import { Card } from '../../ui/data/Card.tsx'
import { SummaryList } from '../../ui/data/SummaryList.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { isSameFile, type CheckedResult, type Standing } from './check-code.ts'
import { FileButton } from '../../ui/actions/FileButton.tsx'
import styles from './Verify.module.css'

export function ResultVerdict({ checked }: { checked: CheckedResult }) {
  const words = t(verify)
  const { code, standing } = checked
  const isSame = useSignal<boolean | null>(null)
  return (
    <div class={styles.verdict}>
      <Notice tone={toneOf(standing)} title={words.result} live>
        <p>{words.resultText}</p>
      </Notice>
      <Card>
        <SummaryList
          rows={[
            { key: 'code', label: words.dossierCode, value: code.code },
            { key: 'number', label: words.resultNumber, value: code.number },
            { key: 'date', label: words.resultDate, value: formatDay(code.date) },
            {
              key: 'register',
              label: words.register,
              value: standingWords(standing),
              flagged: standing === 'former' || standing === 'other',
            },
          ]}
        />
        <div class={styles.acts}>
          <FileButton
            accept="application/pdf,.pdf"
            label={words.chooseFile}
            kind="primary"
            onFiles={([file]) => void isSameFile(code, file).then((same) => (isSame.value = same))}
          />
        </div>
      </Card>
      {isSame.value !== null && (
        <Notice
          tone={isSame.value ? 'ok' : 'overdue'}
          title={isSame.value ? words.fileSame : words.fileOther}
          live
        >
          {isSame.value ? words.fileSameText : words.fileOtherText}
        </Notice>
      )}
    </div>
  )
}

function standingWords(standing: Standing): string {
  const words = t(verify)
  return {
    stands: words.registered,
    former: words.registeredFormer,
    other: words.registeredOther,
    none: words.registeredNone,
    'not-here': words.notHere,
  }[standing]
}

function toneOf(standing: Standing): 'info' | 'ok' | 'overdue' {
  if (standing === 'stands') return 'ok'
  return standing === 'former' || standing === 'other' ? 'overdue' : 'info'
}
