/** Announced sessions in rows. */
import type { openingsOf } from '../../../domain/workflow/local-rules.ts'
import { getContext } from '../../data/current.ts'
import { officerName } from '../../data/officers.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { rules } from '../../i18n/vi/rules.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import { dayWords } from './day-words.ts'
import styles from './Openings.module.css'

export type AnnouncedOpening = ReturnType<typeof openingsOf>[number]

export interface OpeningTableProps {
  readonly caption: string
  readonly rows: readonly AnnouncedOpening[]
  readonly onCancel?: (one: AnnouncedOpening) => void
}

export function OpeningTable({ caption, rows, onCancel }: OpeningTableProps) {
  return <Table caption={caption} columns={columns(onCancel)} rows={rows} rowKey={({ id }) => id} />
}

function columns(onCancel: OpeningTableProps['onCancel']): Column<AnnouncedOpening>[] {
  const all = t(rules)
  const words = all.openings
  const cancel: Column<AnnouncedOpening>[] = onCancel
    ? [
        {
          key: 'cancel',
          title: words.cancel,
          titleHidden: true,
          narrow: true,
          cell: (one) => (
            <Button label={words.cancelName(dayWords(one.date))} onClick={() => onCancel(one)}>
              {words.cancel}
            </Button>
          ),
        },
      ]
    : []
  return [
    { key: 'day', title: words.day, cell: ({ date }) => dayWords(date) },
    {
      key: 'hours',
      title: words.hours,
      narrow: true,
      cell: ({ from, to, returnsSameDay }) => (
        <>
          {from}–{to}
          {returnsSameDay && (
            <span class={styles.under}>
              <Tag tone="info">{words.sameDayShort}</Tag>
            </span>
          )}
        </>
      ),
    },
    {
      key: 'reason',
      title: all.reason,
      cell: ({ reason, by, at }) => (
        <>
          {reason}
          <span class={styles.under}>{all.laidBy(officerName(getContext(), by), formatInstant(at))}</span>
        </>
      ),
    },
    ...cancel,
  ]
}
