/** One inbox, what is most pressing first. */
import type { Signal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { getContext } from '../../data/current.ts'
import { officerName } from '../../data/officers.ts'
import { dueWords } from '../../i18n/due-words.ts'
import { t } from '../../i18n/locale.ts'
import { stageWords } from '../../i18n/stage-words.ts'
import { inbox } from '../../i18n/vi/inbox.ts'
import { work } from '../../i18n/vi/work.ts'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import styles from './Inbox.module.css'
import type { Flag, InboxRow } from './inbox-rows.ts'

export interface InboxTableProps {
  readonly caption: string
  readonly rows: readonly InboxRow[]
  readonly marked: Signal<ReadonlySet<string>>
  readonly opened: string | undefined // the dossier one comes back from
  readonly onOpen: (id: string) => void
}

export function InboxTable({ caption, rows, marked, opened, onOpen }: InboxTableProps) {
  const words = t(inbox)
  const shownColumns = useMemo(columns, [words])
  const mark = (row: InboxRow) => {
    const next = new Set(marked.peek())
    if (!next.delete(row.id)) next.add(row.id)
    marked.value = next
  }
  return (
    <div
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== 'a' || !event.ctrlKey) return
        event.preventDefault()
        marked.value = new Set(rows.map((row) => row.id))
      }}
    >
      <Table
        caption={caption}
        columns={shownColumns}
        virtualAbove={100}
        rows={rows}
        rowKey={(row) => row.id}
        rowName={(row) => words.rowName(row.code, row.applicant)}
        selected={opened}
        onOpen={(row) => onOpen(row.id)}
        marks={{
          title: words.columnMark,
          marked: marked.value,
          label: (row) => words.markRow(row.code),
          onMark: mark,
        }}
      />
    </div>
  )
}

function columns(): Column<InboxRow>[] {
  const words = t(inbox)
  const ctx = getContext()
  return [
    {
      key: 'code',
      title: words.columnCode,
      cell: (row) => row.code.slice(row.code.indexOf('-') + 1),
      narrow: true,
    },
    {
      key: 'applicant',
      title: words.columnApplicant,
      cell: (row) => (
        <>
          <span class={styles.cut} title={row.applicant}>
            {row.applicant}
          </span>
          <span class={styles.under} title={row.procedure}>
            {row.procedure}
          </span>
        </>
      ),
    },
    {
      key: 'step',
      title: words.columnStep,
      cell: (row) => (
        <>
          <span class={styles.cut}>{stepWords(row)}</span>
          {row.flags.length > 0 && (
            <span class={styles.flags}>
              {row.flags.map((flag) => (
                <Tag key={flag.kind} tone={flag.kind === 'step-done' ? 'info' : 'warn'}>
                  {flagWords(flag)}
                </Tag>
              ))}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'owner',
      title: words.columnOwner,
      minor: true,
      cell: (row) => <span class={styles.cut}>{row.owner === null ? '' : officerName(ctx, row.owner)}</span>,
    },
    {
      key: 'step-due',
      title: words.columnStepDue,
      minor: true,
      cell: (row) => row.stepDue && <Word {...dueWords(row.stepDue.standing, row.stepDue.at)} />,
    },
    {
      key: 'due',
      title: words.columnDue,
      narrow: true,
      cell: (row) => <Word {...dueWords(row.due.standing, row.due.at)} />,
    },
  ]
}

function stepWords(row: InboxRow): string {
  if (row.stage !== 'in-step' || row.step === null) return stageWords(row.stage)
  return t(work).stepRole[row.step.role]
}

function flagWords(flag: Flag): string {
  const words = t(inbox).flag
  return flag.kind === 'bounced' ? words.bounced(flag.count) : words[flag.kind]
}

function Word({ tone, text }: ReturnType<typeof dueWords>) {
  return <Tag tone={tone}>{text}</Tag>
}
