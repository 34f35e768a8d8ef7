/** The second person: types what the picture says, without seeing what the first one typed. */
import { useSignal } from '@preact/signals'
import { mayCheck, type KeptRecord, type RegisterState } from '../../../domain/digitisation/register.ts'
import { qualityOf } from '../../../domain/digitisation/quality.ts'
import { drawSample } from '../../../domain/digitisation/sample.ts'
import { getContext } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { digitise } from '../../i18n/vi/digitise.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import styles from './Digitise.module.css'
import { IndexForm } from './IndexForm.tsx'
import { RecordPicture } from './RecordPicture.tsx'
import { checkRecord } from './record-register.ts'
import { VerdictTag } from './VerdictTag.tsx'

export function CheckCard({ id, register }: { id: string; register: RegisterState }) {
  const words = t(digitise)
  const ctx = getContext()
  const isOpen = useSignal(false)
  const { verdict, checked, sampled, wrong, fields } = qualityOf(register)
  const unchecked = drawSample(register).filter((record) => record.checks.length === 0)
  const mine = unchecked.filter((record) => mayCheck(record, ctx.officer.id))
  const [next] = mine
  if (verdict === 'empty') return null
  return (
    <Card
      title={words.quality}
      actions={
        next !== undefined && !isOpen.value ? (
          <Button onClick={() => (isOpen.value = true)}>{words.check(mine.length)}</Button>
        ) : undefined
      }
    >
      <div class={styles.fields}>
        <div class={styles.row}>
          <VerdictTag verdict={verdict} />
          <span>{words.checkedOf(checked, sampled)}</span>
          {fields > 0 && <span>{words.wrongOf(wrong.length, fields)}</span>}
        </div>
        {verdict === 'redo' && <Notice tone="overdue">{words.redoHint}</Notice>}
        {next === undefined && (
          <p class={styles.hint}>{unchecked.length > 0 ? words.checkOwn : words.checkDone}</p>
        )}
        {isOpen.value && next !== undefined && <CheckOne id={id} register={register} record={next} />}
      </div>
    </Card>
  )
}

function CheckOne({ id, register, record }: { id: string; register: RegisterState; record: KeptRecord }) {
  const words = t(digitise)
  return (
    <>
      <h3>{words.checkTitle(record.no)}</h3>
      <p class={styles.hint}>{words.checkHint}</p>
      <div class={styles.record}>
        <RecordPicture key={record.id} no={record.no} files={record.files.map((file) => file.sha256)} />
        <IndexForm
          key={record.id}
          id={`check-${record.id}`}
          series={register.series}
          first={{}}
          action={words.saveCheck}
          acting={words.keeping}
          onSubmit={(values) => checkRecord(getContext(), id, record, values)}
        />
      </div>
    </>
  )
}
