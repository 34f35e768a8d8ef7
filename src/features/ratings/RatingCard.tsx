/** One count: a table whose second column draws what the numbers beside it say. */
import { t } from '../../i18n/locale.ts'
import { ratings } from '../../i18n/vi/ratings.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import type { RatingGroup, RatingRow } from './rating-rows.ts'
import styles from './Ratings.module.css'

export function RatingCard({ group }: { group: RatingGroup }) {
  const words = t(ratings)
  const columns: Column<RatingRow>[] = [
    { key: 'what', title: words.what, cell: ({ name }) => name },
    {
      key: 'bar',
      title: words.bar,
      titleHidden: true,
      cell: ({ part }) => part !== null && <Bar part={part} />,
    },
    { key: 'count', title: words.count, align: 'end', narrow: true, cell: ({ count }) => count },
    { key: 'share', title: words.share, align: 'end', narrow: true, cell: ({ share }) => share },
  ]
  if (group.hasAverage)
    columns.push({
      key: 'average',
      title: words.average,
      align: 'end',
      narrow: true,
      cell: ({ average }) => average,
    })
  return (
    <Card title={group.title} flush>
      <Table caption={group.title} rows={group.rows} rowKey={({ key }) => key} columns={columns} />
    </Card>
  )
}

/** Nothing for those who hear the page: the share stands two cells on. */
function Bar({ part }: { part: number }) {
  return (
    <svg class={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class={styles.track} width="100" height="10" />
      <rect class={styles.fill} width={Math.round(part * 100)} height="10" />
    </svg>
  )
}
