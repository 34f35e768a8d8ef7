/** Each stay of the dossier with somebody: from when till when, how long it had, and whether that was kept. */
import type { StepClock } from '../../../domain/deadline/step-clock.ts'
import { getContext } from '../../data/current.ts'
import { officerName } from '../../data/officers.ts'
import { formatWallTime } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { leader } from '../../i18n/vi/leader.ts'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import styles from './Leader.module.css'
import { timeWords } from './words.ts'

export interface StepTableProps {
  readonly clocks: readonly StepClock[]
  readonly titleOf: (step: string) => string
}

export function StepTable({ clocks, titleOf }: StepTableProps) {
  const words = t(leader)
  const rows = clocks.map((clock, at) => ({ ...clock, at }))
  return (
    <div class={styles.part}>
      <h3>{words.stepsTitle}</h3>
      <Table
        caption={words.stepsTitle}
        columns={columns(titleOf)}
        rows={rows}
        rowKey={(row) => String(row.at)}
      />
    </div>
  )
}

function columns(titleOf: (step: string) => string): Column<StepClock>[] {
  const words = t(leader)
  return [
    {
      key: 'step',
      title: words.stepColumn,
      cell: ({ step, to, office, returned, reason }) => (
        <>
          <span class={styles.cut}>{titleOf(step)}</span>
          <span class={styles.under}>
            {[officerName(getContext(), to), office, returned && words.sentBack, reason]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      ),
    },
    {
      key: 'time',
      title: words.fromColumn,
      narrow: true,
      cell: ({ from, until }) => (
        <>
          <span class={styles.cut}>{formatWallTime(from)}</span>
          <span class={styles.under}>{until === null ? words.stepNow : formatWallTime(until)}</span>
        </>
      ),
    },
    { key: 'used', title: words.usedColumn, narrow: true, cell: ({ used }) => timeWords(used) },
    {
      key: 'due',
      title: words.stepDueColumn,
      narrow: true,
      minor: true,
      cell: ({ due }) => (due === null ? words.noClock : formatWallTime(due)),
    },
    { key: 'outcome', title: words.outcomeColumn, narrow: true, cell: (row) => <Outcome {...row} /> },
  ]
}

/** Red only for what is late. */
function Outcome({ outcome, late }: StepClock) {
  const words = t(leader)
  if (outcome === null) return null
  if (outcome === 'late') return <Tag tone="overdue">{words.late(timeWords(late))}</Tag>
  return <Tag tone={outcome === 'running' ? 'plain' : 'ok'}>{words.outcome[outcome]}</Tag>
}
