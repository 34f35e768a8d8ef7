/** Each line of money that came in beside the dossier it is for; a doubt is said in words. Enter takes a line in or out. */
import type { Match } from '../../../domain/money/statement/match-lines.ts'
import { formatDay, formatVnd } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { money } from '../../i18n/vi/money.ts'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { Tag, type Tone } from '../../ui/data/Tag.tsx'
import styles from './Money.module.css'

export interface MatchTableProps {
  readonly matches: readonly Match[]
  readonly taken: ReadonlySet<number>
  readonly onToggle: (match: Match) => void
}

const tones: Readonly<Record<Match['grade'], Tone>> = {
  exact: 'ok',
  likely: 'warn',
  none: 'plain',
  booked: 'info',
}

export function MatchTable({ matches, taken, onToggle }: MatchTableProps) {
  const words = t(money).statement
  const isTaken = ({ line }: Match) => taken.has(line.row)
  const columns: Column<Match>[] = [
    { key: 'row', title: words.row, narrow: true, cell: ({ line }) => line.row },
    {
      key: 'take',
      title: words.take,
      narrow: true,
      cell: (match) => (isTaken(match) ? <strong>{words.taken}</strong> : words.left),
    },
    {
      key: 'match',
      title: words.match,
      cell: ({ grade, fee, doubts }) => (
        <>
          <Tag tone={tones[grade]}>{words.grade[grade]}</Tag>{' '}
          {fee !== null && <span class={styles.whole}>{fee.code}</span>}
          {doubts.map((doubt) => (
            <span key={doubt} class={styles.under}>
              {words.doubt[doubt]}
            </span>
          ))}
        </>
      ),
    },
    {
      key: 'amount',
      title: words.amount,
      align: 'end',
      narrow: true,
      cell: ({ line }) => formatVnd(line.vnd),
    },
    { key: 'day', title: words.day, narrow: true, minor: true, cell: ({ line }) => formatDay(line.day) },
    {
      key: 'text',
      title: words.text,
      cell: ({ line }) => (
        <>
          {line.payer.name === '' ? words.unknownPayer : line.payer.name}
          <span class={styles.under}>{line.text}</span>
        </>
      ),
    },
  ]
  return (
    <Table
      caption={words.caption}
      columns={columns}
      rows={matches}
      rowKey={({ line }) => String(line.row)}
      rowName={(match) => words.rowName(match.line.row, match.fee?.code ?? '', isTaken(match))}
      onOpen={onToggle}
    />
  )
}
