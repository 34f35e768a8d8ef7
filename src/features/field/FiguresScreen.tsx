/** The ledger of help given: how many, why, how many managed alone. No names. */
import { helpReasons } from '../../../domain/submission/submission.ts'
import type { MonthFigures } from '../../../domain/submission/assisted-figures.ts'
import type { DataContext } from '../../data/context.ts'
import { useLive } from '../../data/live.ts'
import { formatNumber, formatShare } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { field } from '../../i18n/vi/field.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { readFigures } from './read-figures.ts'
import styles from './Field.module.css'

export function FiguresScreen({ ctx }: { ctx: DataContext }) {
  const words = t(field).figures
  const reasons = t(field).consent.reasons
  const found = useLive(() => readFigures(ctx), [])
  const months = found.value ?? []
  const number = (key: string, title: string, of: (row: MonthFigures) => number): Column<MonthFigures> => ({
    key,
    title,
    align: 'end',
    cell: (row) => formatNumber(of(row)),
  })
  const month: Column<MonthFigures> = {
    key: 'month',
    title: words.month,
    cell: (row) => `${row.month.slice(5)}/${row.month.slice(0, 4)}`,
  }
  return (
    <div class={styles.home}>
      <p>{words.hint}</p>
      <p class={styles.hint}>{words.offline}</p>
      {months.length === 0 ? (
        <Card>
          <EmptyState icon="users" title={words.none} />
        </Card>
      ) : (
        <>
          <Card title={words.title} flush>
            <Table
              caption={words.title}
              rows={months}
              rowKey={(row) => row.month}
              columns={[
                month,
                number('helped', words.helped, (row) => row.helped),
                number('alone', words.alone, (row) => row.alone),
                {
                  key: 'share',
                  title: words.share,
                  align: 'end',
                  cell: ({ alone, helped }) => formatShare(alone / (alone + helped)),
                },
              ]}
            />
          </Card>
          <Card title={words.reasons} flush>
            <Table
              caption={words.reasons}
              rows={months}
              rowKey={(row) => row.month}
              columns={[
                month,
                ...helpReasons.map((reason) => number(reason, reasons[reason], (row) => row.reasons[reason])),
              ]}
            />
          </Card>
        </>
      )}
    </div>
  )
}
