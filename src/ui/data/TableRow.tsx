/** One row of a table, drawn anew only when something of it changed. */
import { Component, type RefObject } from 'preact'
import { classNames } from '../class-names.ts'
import { MarkBox } from './RowMarks.tsx'
import type { Column } from './Table.tsx'
import styles from './Table.module.css'

/** What a row does; read when it is done, so that a row need not be drawn anew for another way to do it. */
export interface RowDeeds<Row> {
  readonly press: (item: Row, at: number) => void
  readonly open: (item: Row) => void
  readonly focus: (at: number) => void
  readonly mark: (item: Row) => void
  readonly walk: (event: KeyboardEvent, at: number) => void
}

export interface TableRowProps<Row> {
  readonly item: Row
  readonly at: number
  readonly name: string | undefined
  readonly columns: readonly Column<Row>[]
  readonly mark: string | null // what its box is called; null: rows are not marked
  readonly isMarked: boolean
  readonly acts: boolean
  readonly isCounted: boolean // only a part of the rows is drawn
  readonly isSelected: boolean
  readonly isStop: boolean // the one that Tab comes to
  readonly deeds: RefObject<RowDeeds<Row>>
}

export class TableRow<Row> extends Component<TableRowProps<Row>> {
  override shouldComponentUpdate(next: TableRowProps<Row>): boolean {
    const keys = Object.keys(next) as (keyof TableRowProps<Row>)[]
    return keys.some((key) => next[key] !== this.props[key])
  }

  override render(props: TableRowProps<Row>) {
    const { item, at, mark, columns, acts, isCounted, isSelected, deeds } = props
    return (
      <tr
        data-at={at}
        aria-rowindex={isCounted ? at + 2 : undefined}
        class={classNames(styles.row, isSelected && styles.selected, acts && styles.acts)}
        onClick={(event) => {
          // A click anywhere on the row, but its own buttons and links stay what they are.
          if (acts && !(event.target as Element).closest('a, button, label')) deeds.current?.press(item, at)
        }}
        onDblClick={() => deeds.current?.open(item)}
      >
        {mark !== null && (
          <MarkBox
            label={mark}
            isMarked={props.isMarked}
            onMark={() => deeds.current?.mark(item)}
            class={classNames(styles.cell, styles.narrow)}
          />
        )}
        {columns.map((column, index) =>
          index === 0 ? (
            <th key={column.key} scope="row" class={look(column)}>
              {acts ? this.opener(column) : column.cell(item)}
            </th>
          ) : (
            <td key={column.key} class={look(column)}>
              {column.cell(item)}
            </td>
          ),
        )}
      </tr>
    )
  }

  opener(first: Column<Row>) {
    const { item, at, name, mark, isSelected, isStop, deeds } = this.props
    return (
      <button
        type="button"
        class={styles.open}
        tabIndex={isStop ? 0 : -1}
        aria-current={isSelected ? 'true' : undefined}
        aria-label={name}
        onFocus={() => deeds.current?.focus(at)}
        onKeyDown={(event) => deeds.current?.walk(event, at)}
        onKeyUp={(event) => event.key === ' ' && mark !== null && event.preventDefault()}
        onClick={() => deeds.current?.press(item, at)}
      >
        {first.cell(item)}
      </button>
    )
  }
}

function look<Row>(column: Column<Row>) {
  return classNames(
    styles.cell,
    column.align && styles.end,
    column.minor && styles.minor,
    column.narrow && styles.narrow,
  )
}
