/** One register: the batch at hand, the second person's check, and the records that are kept. */
import type { Result } from '../../../domain/base/result.ts'
import { compare } from '../../../domain/digitisation/quality.ts'
import { indexFieldsOf } from '../../../domain/digitisation/index-fields.ts'
import { mayCheck, type KeptRecord, type RegisterState } from '../../../domain/digitisation/register.ts'
import { drawSample } from '../../../domain/digitisation/sample.ts'
import { getContext } from '../../data/current.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { digitise } from '../../i18n/vi/digitise.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { BatchCard, type BatchCardProps } from './BatchCard.tsx'
import type { BatchDesk } from './batch-desk.ts'
import { CheckCard } from './CheckCard.tsx'
import styles from './Digitise.module.css'

export interface RegisterScreenProps {
  readonly id: string
  readonly register: RegisterState
  readonly desk: Result<BatchDesk> | null // null while the batch is opened
  readonly scanAction: BatchCardProps['scanAction']
}

export function RegisterScreen({ id, register, desk, scanAction }: RegisterScreenProps) {
  const words = t(digitise)
  const records = Object.values(register.records).sort((a, b) =>
    b.no.localeCompare(a.no, 'vi', { numeric: true }),
  )
  return (
    <div class={styles.screen}>
      <header>
        <p class={styles.title} aria-hidden="true">
          {register.title}
        </p>
        <p class={styles.hint}>
          {[words.seriesNames[register.series], register.year, register.box].filter(Boolean).join(' · ')}
        </p>
      </header>
      {desk === null ? (
        <p role="status">{t(everywhere).loading}</p>
      ) : desk.ok ? (
        <BatchCard desk={desk.value} register={register} scanAction={scanAction} />
      ) : (
        <Notice tone="warn">{problemSentence(desk.problem)}</Notice>
      )}
      <CheckCard id={id} register={register} />
      <Card title={words.records} flush={records.length > 0}>
        {records.length === 0 ? (
          <EmptyState icon="file-text" title={words.recordsNone} />
        ) : (
          <Table
            caption={words.records}
            columns={columns(register)}
            rows={records}
            rowKey={({ id: key }) => key}
          />
        )}
      </Card>
    </div>
  )
}

function columns(register: RegisterState): Column<KeptRecord>[] {
  const words = t(digitise)
  const ctx = getContext()
  const sample = new Set(drawSample(register).map((record) => record.id))
  const isBlind = (record: KeptRecord) =>
    sample.has(record.id) && record.checks.length === 0 && mayCheck(record, ctx.officer.id)
  const [first = 'name'] = indexFieldsOf(register.series)
  return [
    { key: 'no', title: words.recordNo, narrow: true, cell: ({ no }) => no },
    {
      key: 'name',
      title: words.fields[first as keyof typeof words.fields] ?? first,
      // Whoever may still check a record must not read here what the first person typed.
      cell: (record) =>
        isBlind(record) ? <span class={styles.hint}>{words.hidden}</span> : (record.fields[first] ?? ''),
    },
    {
      key: 'pages',
      title: words.kept,
      narrow: true,
      cell: ({ files }) => words.pages(files.reduce((sum, file) => sum + file.pages, 0)),
    },
    {
      key: 'by',
      title: words.keptBy,
      minor: true,
      cell: ({ by, at }) =>
        [by === ctx.officer.id ? ctx.officer.name : '', formatInstant(at)].filter(Boolean).join(' · '),
    },
    {
      key: 'check',
      title: words.checkState,
      narrow: true,
      cell: (record) => <CheckState record={record} isSampled={sample.has(record.id)} />,
    },
  ]
}

function CheckState({ record, isSampled }: { record: KeptRecord; isSampled: boolean }) {
  const words = t(digitise)
  const [check] = record.checks
  if (check === undefined)
    return isSampled ? <Tag tone="info">{words.inSample}</Tag> : <>{words.notSampled}</>
  const isFine = compare(record, check).every(({ agrees }) => agrees)
  return <Tag tone={isFine ? 'ok' : 'warn'}>{isFine ? words.checkedFine : words.checkedWrong}</Tag>
}
