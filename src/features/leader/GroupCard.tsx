/** One person in one step, with the dossiers that wait there: how late, why, and what the law wants done. */
import { useSignal } from '@preact/signals'
import { getContext } from '../../data/current.ts'
import { officerName } from '../../data/officers.ts'
import { formatClock, formatInstant, formatWallTime, instantToWall } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { leader } from '../../i18n/vi/leader.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import styles from './Leader.module.css'
import { canUrge, type LeaderGroup, type LeaderRow } from './leader-rows.ts'
import { dutyWords, standingWords, timeWords } from './words.ts'

const FIRST_ROWS = 20

export interface GroupCardProps {
  readonly group: LeaderGroup
  readonly onOpen: (id: string) => void
  readonly onUrge: (rows: readonly LeaderRow[], person: string) => void
}

export function GroupCard({ group, onOpen, onUrge }: GroupCardProps) {
  const words = t(leader)
  const isWhole = useSignal(false)
  const person = officerName(getContext(), group.holder)
  const title = words.groupName(person, group.stepTitle || words.atCounter, group.rows.length)
  const { officer } = getContext()
  const urgeable = group.rows.filter((row) => canUrge(row, officer.id))
  const shown = isWhole.value ? group.rows : group.rows.slice(0, FIRST_ROWS)
  const isLate = group.rows.some(({ standing }) => standing.kind === 'overdue')
  return (
    <Card
      title={title}
      flush
      mark={isLate ? 'overdue' : undefined}
      actions={
        urgeable.length > 0 && (
          <Button
            icon="megaphone"
            label={words.urgeGroupName(urgeable.length, person)}
            onClick={() => onUrge(urgeable, person)}
          >
            {words.urgeGroup(urgeable.length)}
          </Button>
        )
      }
    >
      <Table
        caption={title}
        columns={columns()}
        rows={shown}
        rowKey={(row) => row.id}
        rowName={(row) => words.rowName(row.code, row.applicant)}
        onOpen={(row) => onOpen(row.id)}
      />
      {shown.length < group.rows.length && (
        <p class={styles.more}>
          <Button kind="quiet" onClick={() => (isWhole.value = true)}>
            {words.more(group.rows.length - shown.length)}
          </Button>
        </p>
      )}
    </Card>
  )
}

function columns(): Column<LeaderRow>[] {
  const words = t(leader)
  return [
    {
      key: 'code',
      title: words.columnCode,
      // The agency is the same in every row.
      cell: (row) => row.code.slice(row.code.indexOf('-') + 1),
      narrow: true,
    },
    {
      key: 'who',
      title: words.columnWho,
      cell: (row) => (
        <>
          <span class={styles.cut}>{row.applicant}</span>
          <span class={styles.under}>{row.procedure}</span>
        </>
      ),
    },
    {
      key: 'due',
      title: words.columnDue,
      narrow: true,
      cell: (row) => {
        const { tone, text } = standingWords(row.standing, row.dueAt)
        return (
          <>
            <Tag tone={tone}>{text}</Tag>
            <span class={styles.under}>{formatWallTime(row.dueAt)}</span>
          </>
        )
      },
    },
    { key: 'why', title: words.columnWhy, minor: true, cell: (row) => whyWords(row) },
    {
      key: 'must',
      title: words.columnMust,
      cell: (row) => (
        <>
          {row.duty !== null && <strong class={styles.must}>{dutyWords(row.duty)}</strong>}
          <span class={styles['under-narrow']}>{whyWords(row)}</span>
          {row.urgedAt !== null && <span class={styles.under}>{words.urged(shortTime(row.urgedAt))}</span>}
        </>
      ),
    },
  ]
}

/** The step that overran its clock; else since when the dossier lies there. */
function whyWords({ overrun, since }: LeaderRow): string {
  const words = t(leader)
  if (overrun === null) return words.since(formatWallTime(since))
  return words.arose(overrun.stepTitle || words.atCounter, timeWords(overrun.minutes))
}

/** The hour today, the day before. */
function shortTime(at: string): string {
  const today = getContext().clock.wall().slice(0, 10)
  return instantToWall(at).startsWith(today) ? formatClock(at) : formatInstant(at)
}
