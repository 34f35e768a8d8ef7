/** One row for each dossier, in the sender's order. A row opens its dossier. */
import { formatBytes, formatWallTime } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { dossier as dossierWords } from '../../i18n/vi/dossier.ts'
import { outbox } from '../../i18n/vi/outbox.ts'
import { Table, type Column } from '../../ui/data/Table.tsx'
import type { TroubleActs } from './Attention.tsx'
import styles from './Outbox.module.css'
import { OutboxState } from './OutboxState.tsx'
import type { OutboxItem } from './outbox-item.ts'

export interface OutboxTableProps extends TroubleActs {
  readonly items: readonly OutboxItem[]
  readonly onOpen: (dossier: string) => void
}

export function OutboxTable({ items, onOpen, ...acts }: OutboxTableProps) {
  const words = t(outbox)
  const columns: Column<OutboxItem>[] = [
    {
      key: 'dossier',
      title: words.columnDossier,
      cell: ({ code, applicant }) => (
        <>
          <span class={styles.code}>{code ?? words.damaged}</span>
          {applicant !== null && <span class={styles.under}>{applicant}</span>}
        </>
      ),
    },
    {
      key: 'due',
      title: words.columnDue,
      minor: true,
      cell: ({ due }) => (due === '' ? '' : formatWallTime(due)),
    },
    { key: 'content', title: words.columnContent, cell: contentOf },
    {
      key: 'size',
      title: words.columnSize,
      align: 'end',
      minor: true,
      cell: ({ bytes }) => (bytes === null ? '' : formatBytes(bytes)),
    },
    {
      key: 'state',
      title: words.columnState,
      cell: (item) => <OutboxState item={item} {...acts} />,
    },
  ]
  return (
    <Table
      caption={words.tableCaption}
      columns={columns}
      rows={items}
      rowKey={(item) => item.dossier}
      onOpen={(item) => onOpen(item.dossier)}
    />
  )
}

function contentOf({ isNew, papers, facts, files }: OutboxItem) {
  const words = t(outbox)
  const names: Readonly<Record<string, string>> = t(dossierWords).event
  const types = [...new Set(facts.map((fact) => fact.type))]
  return (
    <>
      {isNew ? words.newDossier(papers) : types.map((type) => names[type] ?? type).join(' · ')}
      <span class={styles.under}>
        {words.events(facts.length)}
        {files.all > 0 && ` · ${words.filesOf(files.done, files.all)}`}
      </span>
    </>
  )
}
