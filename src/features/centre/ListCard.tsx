/** A list of the centre: its lines in a table, one button that adds a line, one in each that takes it away. */
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { centre } from '../../i18n/vi/centre.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import type { IconName } from '../../ui/icons/icon-names.ts'
import type { Combo } from '../../ui/shortcuts/combo.ts'
import styles from './Centre.module.css'
import { LineDialog, type Line, type LineBox } from './LineDialog.tsx'
import { RemoveButton } from './RemoveButton.tsx'

export interface ListCardProps<Row> {
  readonly title: string
  readonly intro: ComponentChildren
  readonly icon: IconName
  readonly none: string
  readonly noneHint?: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly nameOf: (row: Row) => string
  readonly mayChange: boolean
  readonly add: string
  readonly addKey?: Combo
  readonly boxes: readonly LineBox[]
  readonly onAdd: (line: Line) => Promise<Result<unknown>>
  readonly onRemove?: (row: Row) => Promise<Result<unknown>>
}

export function ListCard<Row>(props: ListCardProps<Row>) {
  const words = t(centre)
  const isAdding = useSignal(false)
  const { rows, mayChange, nameOf, onRemove } = props
  const acts: Column<Row>[] =
    mayChange && onRemove
      ? [
          {
            key: 'remove',
            title: words.remove,
            titleHidden: true,
            narrow: true,
            cell: (row) => <RemoveButton name={nameOf(row)} onRemove={() => onRemove(row)} />,
          },
        ]
      : []
  return (
    <Card
      title={props.title}
      flush={rows.length > 0}
      actions={
        mayChange && (
          <Button icon="plus" shortcut={props.addKey} onClick={() => (isAdding.value = true)}>
            {props.add}
          </Button>
        )
      }
    >
      <div class={rows.length > 0 ? styles.flush : undefined}>
        <p class={styles.intro}>{props.intro}</p>
      </div>
      {rows.length === 0 ? (
        <EmptyState icon={props.icon} title={props.none}>
          {props.noneHint}
        </EmptyState>
      ) : (
        <Table
          caption={props.title}
          columns={[...props.columns, ...acts]}
          rows={rows}
          rowKey={(row) => JSON.stringify(row)}
        />
      )}
      {isAdding.value && (
        <LineDialog
          title={props.add}
          boxes={props.boxes}
          onSubmit={props.onAdd}
          onClose={() => (isAdding.value = false)}
        />
      )}
    </Card>
  )
}
