/** One row for each dossier, in the sender's order. A row opens its dossier. */
import { formatBytes } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { dossier as dossierWords } from '../../i18n/vi/dossier.ts'
import { outbox } from '../../i18n/vi/outbox.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import styles from './Outbox.module.css'
import { OutboxState } from './OutboxState.tsx'
import type { OutboxItem } from './outbox-view.ts'
import { canRetry } from './retry-file.ts'

export interface OutboxTableProps {
  readonly items: readonly OutboxItem[]
  readonly onOpen: (dossier: string) => void
  readonly onRetry: (sha256: string) => void
}

export function OutboxTable({ items, onOpen, onRetry }: OutboxTableProps) {
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
    { key: 'content', title: words.columnContent, cell: contentOf },
    {
      key: 'size',
      title: words.columnSize,
      align: 'end',
      minor: true,
      cell: ({ bytes }) => (bytes === null ? '' : formatBytes(bytes)),
    },
    { key: 'state', title: words.columnState, cell: (item) => <OutboxState item={item} /> },
    {
      key: 'action',
      title: words.columnAction,
      titleHidden: true,
      cell: (item) => <RetryButton item={item} onRetry={onRetry} />,
    },
  ]
  return (
    <Table
      caption={words.tableCaption}
      columns={items.some((item) => refusedFiles(item).length > 0) ? columns : columns.slice(0, -1)}
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

function RetryButton({ item, onRetry }: { item: OutboxItem; onRetry: (sha256: string) => void }) {
  const files = refusedFiles(item)
  const words = t(outbox)
  if (files.length === 0) return null
  return (
    <Button
      label={`${words.retryFile}: ${item.code ?? words.damaged}`}
      onClick={() => files.forEach((sha256) => onRetry(sha256))}
    >
      {words.retryFile}
    </Button>
  )
}

function refusedFiles({ status }: OutboxItem): string[] {
  if (status.kind !== 'attention') return []
  return status.troubles.flatMap(({ sha256, problem }) =>
    sha256 !== null && canRetry(problem) ? [sha256] : [],
  )
}
