/** What has to be done, nearest due date first. Arrows walk the rows and the side shows each; Enter opens. */
import { useComputed, type ReadonlySignal, type Signal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { sendingWords } from '../../i18n/sending-words.ts'
import { dueWords } from '../../i18n/due-words.ts'
import { t } from '../../i18n/locale.ts'
import { desk } from '../../i18n/vi/desk.ts'
import { procedure as procedureWords } from '../../i18n/vi/procedure.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { MenuButton } from '../../ui/actions/MenuButton.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { everything, filterRows, shortCode, type DeskFilter, type DeskRow } from './desk-rows.ts'
import styles from './Desk.module.css'
import { groupWord } from './DueCard.tsx'
import { useAfterPaint } from '../../ui/use-after-paint.ts'
import { stageWords } from '../../i18n/stage-words.ts'

export interface TodoCardProps {
  readonly rows: ReadonlySignal<readonly DeskRow[]>
  readonly filter: Signal<DeskFilter>
  readonly chosen: Signal<string | null>
  readonly selected: ReadonlySignal<string | null> // the chosen row, once it has been painted
  readonly onOpen: (id: string) => void
}

export function TodoCard({ rows, filter, chosen, selected, onOpen }: TodoCardProps) {
  const words = t(desk)
  // The pressed button answers at once; a thousand rows may follow a frame later.
  const painted = useAfterPaint(filter)
  const shown = useComputed(() => filterRows(rows.value, painted.value))
  const { group, stage } = painted.value
  const { order } = filter.value
  const shownColumns = useMemo(columns, [words])
  const title =
    group !== null
      ? words.filtered(groupWord(group), shown.value.length)
      : stage !== null
        ? words.filtered(stageWords(stage), shown.value.length)
        : words.toDo(shown.value.length)
  return (
    <Card
      title={title}
      flush
      actions={
        <>
          {(group !== null || stage !== null) && (
            <Button kind="quiet" onClick={() => (filter.value = everything)}>
              {words.showAll}
            </Button>
          )}
          <Button
            pressed={order === 'due'}
            onClick={() => (filter.value = { ...filter.value, order: order === 'due' ? 'received' : 'due' })}
          >
            {words.sortByDue}
          </Button>
          <FieldMenu rows={rows.value} filter={filter} />
        </>
      }
    >
      {shown.value.length === 0 ? (
        <Nothing isFiltered={group !== null || stage !== null || painted.value.field !== null} />
      ) : (
        <div onFocusIn={(event) => chooseFocused(event, shown.value, chosen)}>
          <Table
            caption={title}
            columns={shownColumns}
            virtualAbove={100}
            rows={shown.value}
            rowKey={(row) => row.id}
            rowName={(row) => words.rowName(row.code, row.applicant)}
            selected={selected.value ?? undefined}
            onSelect={(row) => (isFocused(row, chosen) ? onOpen(row.id) : (chosen.value = row.id))}
            onOpen={(row) => onOpen(row.id)}
          />
        </div>
      )}
    </Card>
  )
}

/** Walking the rows shows each at the side, so Enter always opens the row that is looked at. */
function chooseFocused(event: FocusEvent, rows: readonly DeskRow[], chosen: Signal<string | null>): void {
  const at = (event.target as Element).closest<HTMLElement>('tr[data-at]')?.dataset['at']
  const row = at === undefined ? undefined : rows[Number(at)]
  if (row) chosen.value = row.id
}

/** Enter on a row that has the focus but is not painted as selected yet: a quick officer means it. */
function isFocused(row: DeskRow, chosen: ReadonlySignal<string | null>): boolean {
  return chosen.peek() === row.id && document.activeElement?.closest('tr[data-at]') != null
}

function FieldMenu({ rows, filter }: { rows: readonly DeskRow[]; filter: Signal<DeskFilter> }) {
  const words = t(desk)
  const fields = [...new Set(rows.map((row) => row.field))].filter((field) => field !== '').sort()
  const choose = (field: string | null) => () => (filter.value = { ...filter.value, field })
  return (
    <MenuButton
      label={filter.value.field ?? words.fieldFilter}
      items={[
        { key: '', label: words.allFields, onChoose: choose(null) },
        ...fields.map((field) => ({ key: field, label: field, onChoose: choose(field) })),
      ]}
    />
  )
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const words = t(desk)
  if (isFiltered) return <EmptyState icon="list-checks" title={words.noneInFilter} />
  return (
    <EmptyState icon="list-checks" title={words.nothingToDo}>
      {words.nothingToDoHint}
    </EmptyState>
  )
}

function columns(): Column<DeskRow>[] {
  const words = t(desk)
  return [
    { key: 'code', title: words.columnCode, cell: (row) => shortCode(row.code), narrow: true },
    {
      key: 'applicant',
      title: words.columnApplicant,
      cell: (row) => (
        <>
          <span class={styles.cut} title={row.applicant}>
            {row.applicant}
          </span>
          <span class={styles.under}>{row.procedure}</span>
        </>
      ),
    },
    {
      key: 'procedure',
      title: words.columnProcedure,
      minor: true,
      cell: (row) => (
        <span class={styles.cut} title={row.procedure}>
          {row.procedure}
        </span>
      ),
    },
    {
      key: 'step',
      title: words.columnStep,
      cell: (row) => (
        <span class={styles.cut}>
          {row.stage === 'in-step' && row.role !== null
            ? t(procedureWords).stepRole[row.role]
            : stageWords(row.stage)}
        </span>
      ),
      minor: true,
    },
    {
      key: 'due',
      title: words.columnDue,
      cell: (row) => <Word {...dueWords(row.standing, row.dueAt)} />,
      narrow: true,
    },
    {
      key: 'sent',
      title: words.columnSent,
      cell: (row) => <Word {...sendingWords(row.sending)} />,
      narrow: true,
    },
  ]
}

function Word({ tone, text }: ReturnType<typeof dueWords>) {
  return <Tag tone={tone}>{text}</Tag>
}
