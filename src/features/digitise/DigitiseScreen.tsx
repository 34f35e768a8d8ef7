/** The archive: how far it has come, and its registers. */
import { useSignal } from '@preact/signals'
import type { Target } from '../../../domain/digitisation/progress.ts'
import { qualityOf } from '../../../domain/digitisation/quality.ts'
import { getContext } from '../../data/current.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { digitise } from '../../i18n/vi/digitise.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { AddRegisterDialog } from './AddRegisterDialog.tsx'
import styles from './Digitise.module.css'
import { ProgressCard } from './ProgressCard.tsx'
import { listRegister } from './record-register.ts'
import { useRegisters, type RegisterView } from './use-registers.ts'
import { VerdictTag } from './VerdictTag.tsx'

export interface DigitiseScreenProps {
  readonly target: Target
  readonly onTarget: (target: Target) => void
  /** Working days from tomorrow to that day. */
  readonly workingDaysTo: (day: string) => number
  readonly onOpen: (register: string) => void
}

export function DigitiseScreen({ target, onTarget, workingDaysTo, onOpen }: DigitiseScreenProps) {
  const words = t(digitise)
  const ctx = getContext()
  const registers = useRegisters(ctx).value
  const isAdding = useSignal(false)
  if (registers === undefined) return <p role="status">{t(everywhere).loading}</p>
  if (!registers.ok) return <Notice tone="warn">{problemSentence(registers.problem)}</Notice>
  const rows = registers.value
  return (
    <div class={styles.screen}>
      <p class={styles.hint}>{words.hint}</p>
      {rows.length > 0 && (
        <ProgressCard
          registers={rows.map(({ register }) => register)}
          target={target}
          onTarget={onTarget}
          workingDaysTo={workingDaysTo}
        />
      )}
      <Card
        title={words.registers}
        flush={rows.length > 0}
        actions={
          <Button kind="primary" icon="plus" onClick={() => (isAdding.value = true)}>
            {words.addRegister}
          </Button>
        }
      >
        {rows.length === 0 ? (
          <EmptyState icon="file-text" title={words.none}>
            {words.noneHint}
          </EmptyState>
        ) : (
          <Table
            caption={words.registers}
            columns={columns()}
            rows={rows}
            rowKey={({ id }) => id}
            rowName={({ register }) => register.title}
            onSelect={({ id }) => onOpen(id)}
            onOpen={({ id }) => onOpen(id)}
          />
        )}
      </Card>
      {isAdding.value && (
        <AddRegisterDialog
          onSubmit={async (head) => {
            const listed = await listRegister(ctx, head)
            if (listed.ok) onOpen(listed.value)
            return listed
          }}
          onClose={() => (isAdding.value = false)}
        />
      )}
    </div>
  )
}

function columns(): Column<RegisterView>[] {
  const words = t(digitise)
  return [
    { key: 'title', title: words.registerTitle, cell: ({ register }) => register.title },
    { key: 'year', title: words.year, cell: ({ register }) => register.year, narrow: true },
    { key: 'box', title: words.box, cell: ({ register }) => register.box, minor: true },
    {
      key: 'kept',
      title: words.kept,
      align: 'end',
      narrow: true,
      cell: ({ register }) => {
        const kept = Object.keys(register.records).length
        return `${formatNumber(kept)} / ${formatNumber(Math.max(register.expected, kept))}`
      },
    },
    {
      key: 'quality',
      title: words.quality,
      narrow: true,
      cell: ({ register }) => <VerdictTag verdict={qualityOf(register).verdict} />,
    },
  ]
}
