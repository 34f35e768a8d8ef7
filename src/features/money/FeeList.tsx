/** All fees of the commune this device knows, by state; above them what came in today. */
import { useSignal } from '@preact/signals'
import { getContext, getLaw } from '../../data/current.ts'
import { formatDay, formatVnd } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { money } from '../../i18n/vi/money.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { feeTones } from './fee-view.ts'
import { dayTotal, isDone, type FeeRow } from './money-rows.ts'
import styles from './Money.module.css'

export interface FeeListProps {
  readonly rows: readonly FeeRow[]
  readonly onOpen: (path: string) => void
}

type Filter = 'todo' | 'all' | FeeRow['standing']['stage']
const STAGES = ['asked', 'awaiting', 'underpaid', 'overpaid', 'cash', 'reconciled'] as const

export function FeeList({ rows, onOpen }: FeeListProps) {
  const words = t(money)
  const filter = useSignal<Filter>('todo')
  const shown = rows.filter((row) => {
    if (filter.value === 'all') return true
    return filter.value === 'todo' ? !isDone(row) : row.standing.stage === filter.value
  })
  const count = (stage: Filter) => rows.filter((row) => row.standing.stage === stage).length
  if (rows.length === 0)
    return (
      <Card>
        <EmptyState icon="file-text" title={words.desk.empty}>
          {words.desk.emptyHint}
        </EmptyState>
      </Card>
    )
  const choices: readonly (readonly [Filter, string])[] = [
    ['todo', `${words.desk.todo} (${rows.filter((row) => !isDone(row)).length})`],
    ...STAGES.filter((stage) => count(stage) > 0).map(
      (stage) => [stage, `${words.stage[stage]} (${count(stage)})`] as const,
    ),
    ['all', `${words.desk.all} (${rows.length})`],
  ]
  return (
    <>
      <TodayCard rows={rows} />
      <Card flush>
        <div class={styles.filters} role="group" aria-label={words.desk.state} data-print="never">
          {choices.map(([key, label]) => (
            <Button
              key={key}
              kind={filter.value === key ? 'secondary' : 'quiet'}
              pressed={filter.value === key}
              onClick={() => (filter.value = key)}
            >
              {label}
            </Button>
          ))}
        </div>
        {shown.length === 0 ? (
          <p class={styles.none}>{words.desk.noneOfKind}</p>
        ) : (
          <Table
            caption={words.desk.caption}
            columns={columns()}
            rows={shown}
            rowKey={(row) => row.id}
            onOpen={(row) => onOpen(`/ho-so/${row.id}`)}
          />
        )}
      </Card>
    </>
  )
}

function TodayCard({ rows }: { rows: readonly FeeRow[] }) {
  const words = t(money).desk
  const day = getContext().clock.wall().slice(0, 10)
  const total = dayTotal(rows, day)
  const numbers = [
    [words.todayBank, total.reconciledVnd],
    [words.todayCash, total.cashVnd],
    [words.todayRefund, total.refundedVnd],
    [words.waiting, total.awaitingVnd],
  ] as const
  return (
    <Card title={words.today(formatDay(day))}>
      <dl class={styles.numbers}>
        {numbers.map(([label, vnd]) => (
          <div key={label}>
            <dt class={styles.minor}>{label}</dt>
            <dd class={styles.number}>{formatVnd(vnd)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

/** No names: an accountant needs the number of a dossier, not whose it is. */
function columns(): Column<FeeRow>[] {
  const words = t(money)
  return [
    { key: 'code', title: words.desk.dossier, cell: ({ code }) => code },
    {
      key: 'procedure',
      title: words.desk.procedure,
      minor: true,
      cell: ({ procedure }) => getLaw().procedures.get(procedure)?.procedure.shortName ?? procedure,
    },
    { key: 'asked', title: words.desk.asked, narrow: true, cell: ({ askedOn }) => formatDay(askedOn) },
    {
      key: 'amount',
      title: words.desk.amount,
      align: 'end',
      narrow: true,
      cell: ({ standing }) => formatVnd(standing.dueVnd),
    },
    {
      key: 'state',
      title: words.desk.state,
      cell: ({ standing }) => <Tag tone={feeTones[standing.stage]}>{words.stage[standing.stage]}</Tag>,
    },
  ]
}
